import type { Element, ElementContent, Root } from 'hast';
import {
  bundledLanguages,
  bundledLanguagesAlias,
  createCssVariablesTheme,
  createHighlighter,
  createJavaScriptRegexEngine,
  type Highlighter,
} from 'shiki';
import { visit } from 'unist-util-visit';
import { limits } from '../model/limits';
import { element } from './nodes';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false });

// One for the whole process: grammars are loaded when a text first uses them.
let shared: Promise<Highlighter> | undefined;

function highlighter(): Promise<Highlighter> {
  shared ??= createHighlighter({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return shared;
}

/**
 * Colours code with a small set of classes (`tk-keyword`, `tk-string` …), because a strict policy
 * forbids `style`; the names are those of Shiki's CSS variables. A language that Shiki doesn't know
 * is plain text. Every block can be scrolled with the keyboard. Changes the tree.
 */
export async function highlightCode(root: Root): Promise<void> {
  const blocks: { pre: Element; code?: Element; language?: string }[] = [];
  visit(root, 'element', (node) => {
    if (node.tagName !== 'pre') return;
    const [code] = node.children;
    if (code?.type === 'element' && code.tagName === 'code') {
      blocks.push({ pre: node, code, language: languageOf(code) });
    } else {
      blocks.push({ pre: node });
    }
  });
  for (const { pre, code, language } of blocks) {
    pre.properties.tabIndex = 0;
    if (!code) continue;
    delete code.properties.className;
    if (!language) continue;
    pre.properties.dataLang = language;
    const [text] = code.children;
    if (code.children.length !== 1 || text?.type !== 'text' || !isKnown(language)) continue;
    code.children = await colour(text.value, language);
  }
}

function languageOf({ properties }: Element): string | undefined {
  const [name] = Array.isArray(properties.className) ? properties.className : [];
  // Hugo writes options after the name: `js {linenos=true}`, with or without the space.
  return String(name ?? '')
    .replace(/^language-/, '')
    .match(/^[\p{L}\p{N}_+#.-]+/u)?.[0]
    .toLowerCase();
}

const isKnown = (language: string): language is keyof typeof bundledLanguages =>
  Object.hasOwn(bundledLanguages, language) || Object.hasOwn(bundledLanguagesAlias, language);

async function colour(
  text: string,
  language: keyof typeof bundledLanguages,
): Promise<ElementContent[]> {
  const shiki = await highlighter();
  await shiki.loadLanguage(language);
  const lines = shiki.codeToTokensBase(text.replace(/\n$/, ''), {
    lang: language,
    theme,
    // A time limit would colour the same code differently on a slow machine.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: limits.codeLine,
  });
  const parts: ElementContent[] = [];
  const add = (value: string, name?: string) => {
    const className = name ? [`tk-${name}`] : undefined;
    const text: ElementContent = { type: 'text', value };
    parts.push(className ? element('span', { className }, [text]) : text);
  };
  lines.forEach((line, index) => {
    if (index > 0) add('\n');
    for (const { content, color } of line) add(content, color?.match(/--token-([a-z-]+)/)?.[1]);
  });
  return parts;
}
