// For editors: VS Code's extension unifiedjs.vscode-remark shows what this finds in an open text,
// which is what a build would report of its front matter.
import { tsImport } from 'tsx/esm/api';

const { readFrontMatter } = await tsImport('./model/frontMatter.ts', import.meta.url);

function checkFrontMatter() {
  return (_, file) => {
    if (!/(?:^|[\\/])content[\\/]/.test(file.path ?? '')) return;
    const text = String(file).replace(/\r\n?/g, '\n');
    for (const { line, what, mend } of readFrontMatter(text, file.path).problems) {
      file.message(`${what}; ${mend}`, { line, column: 1 });
    }
  };
}

export default { plugins: [checkFrontMatter] };
