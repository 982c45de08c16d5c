const frameworkScript =
  /<script\b(?=[^>]*(?:\bsrc="[^"]*\/_next\/|\bid="_R_"))[^>]*><\/script>|<script\b[^>]*>(?:\(self|self)\.__next_[\s\S]*?<\/script>|<script\b[^>]*\bid="_R_"[^>]*>[\s\S]*?<\/script>/g;
const scriptPreload =
  /<link\b(?=[^>]*\brel="(?:module)?preload")(?=[^>]*\bas="script")(?=[^>]*\bhref="[^"]*\/_next\/)[^>]*>/g;
// Marks by which React finds its way through text nodes and boundaries.
const marker = /<!--(?: |\$[!?]?|\/\$|&|\/&|html|head|body)?-->/g;
// The place where React would put what arrives later.
const hiddenBoundary = /<div hidden=""><\/div>/g;

/** Takes out of an exported page everything that only React in a browser would need. */
export const stripRuntime = (html: string): string =>
  html
    .replace(frameworkScript, '')
    .replace(scriptPreload, '')
    .replace(marker, '')
    .replace(hiddenBoundary, '');
