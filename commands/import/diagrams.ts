/** Names of shortcodes and of fences that draw what is written in them. */
export const diagrams = new Set(
  'mermaid chart echarts mindmap plantuml graphviz viz dot goat flowchart flow sequence markmap abc vega vega-lite infographic'.split(
    ' ',
  ),
);

export const diagramTold = {
  what: 'a diagram is shown as its source',
  mend: 'draw it, and put the picture in its place',
};
