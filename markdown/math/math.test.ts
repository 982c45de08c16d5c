import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, renderSample } from '../renderSample';

const x = (tex = 'x') => `<math data-tex="${tex}"><mi>x</mi></math>`;
const display = (inner: string) =>
  `<div class="formula" role="group" tabindex="0" aria-label="公式"><math display="block" ${inner}</math></div>`;

describe('formulas in a line', () => {
  it.each([
    ['$x$', x()],
    ['質量$x$與', `質量${x()}與`],
    ['「$x$」，$x$。', `「${x()}」，${x()}。`],
    ['（$x$）$x$', `（${x()}）${x()}`],
    ['**$x$**', `<strong>${x()}</strong>`],
    ['漢\n$x$\n字', `漢${x()}字`],
    ['[$x$](/a)', `<a href="/a">${x()}</a>`],
    ['$\nx$', '$\nx$'],
  ])('%j', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<p>${html}</p>`);
    expect(await problemsOf(markdown)).toEqual([]);
  });

  it.each([
    ['$\\mathrm{PM10}$', 'PM10'],
    ['$\\mathrm{ab12cd345}_2$', 'ab12cd3452'],
    ['$x^{\\rm C 100}$', 'xC100'],
    ['$\\mathrm {x1y}$', 'x1y'],
  ])('have all their digits: %s', async (markdown, text) => {
    expect((await htmlOf(markdown)).replace(/<[^>]*>|\u200b/g, '')).toBe(text);
  });

  it('may run over several lines, with emphasis and links left as they are', async () => {
    const html = await htmlOf('$a_1 *\nb_2*[c](d)$');
    expect(html).toContain('data-tex="a_1 *\nb_2*[c](d)"');
    expect(html).not.toMatch(/<em>|<a /);
  });

  it.each([
    'it costs $5 and $10',
    'from $20,000 to $30,000',
    'US$5 or US$6',
    'NT$ 100、NT$200',
    '價格是 $5 元，或 6 美元$',
    '5$ 和 6$',
    '$5和$10',
    '$ x $',
    '$x $ y',
    'a $ b',
    '$$$',
    'a $',
  ])('%s is money', async (text) => {
    expect(await htmlOf(text)).toBe(`<p>${text}</p>`);
    expect(await problemsOf(text)).toEqual([]);
  });

  it.each([
    ['`$x$`', '<code>$x$</code>'],
    ['\\$x\\$', '$x$'],
    ['$x\\$', '$x$'],
  ])('%s is literal', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<p>${html}</p>`);
  });

  it('may say something in Chinese', async () => {
    expect(await htmlOf('$\\text{若 }x$')).toContain('<mtext>若\u00a0</mtext>');
  });
});

describe('formulas by themselves', () => {
  it.each(['$$\nx\n$$', '$$x$$', '$$ x\n$$', '  $$\n  x\n  $$  ', '<!-- a -->\n\n$$\nx\n$$'])(
    '%j',
    async (markdown) => {
      expect(await htmlOf(markdown)).toMatch(
        /^<div class="formula" [^>]*><math display="block" data-tex="x"><mi>x<\/mi><\/math><\/div>$/,
      );
      expect(await problemsOf(markdown)).toEqual([]);
    },
  );

  it('end the paragraph that they stand in', async () => {
    const formula = display('data-tex="x"><mi>x</mi>');
    expect(await htmlOf('a\n$$\nx\n$$\nb')).toBe(`<p>a</p>\n${formula}\n<p>b</p>`);
    expect(await htmlOf('a $$x$$ b')).toBe(`<p>a</p>\n${formula}\n<p>b</p>`);
  });

  it('keep lines that would begin a list, and stand in lists and quotations', async () => {
    for (const markdown of ['$$\n- x\n$$', '> $$\n> - x\n> $$', '- a\n\n  $$\n  - x\n  $$']) {
      expect(await htmlOf(markdown)).toContain('data-tex="- x"');
      expect(await htmlOf(markdown)).toContain('class="formula"');
    }
  });

  it('are a kind of block, whose text is the TeX', async () => {
    const { blocks } = await renderSample('a\n\n$$\n\\frac12\n$$');
    expect(blocks.map(({ kind, text, line }) => [kind, text, line])).toEqual([
      ['paragraph', 'a', 11],
      ['formula', '\\frac12', 13],
    ]);
  });
});

describe('what a formula may bring', () => {
  it('has no style of its own, and lines up in columns', async () => {
    const html = await htmlOf('$$\n\\begin{aligned} a &= b \\\\ &= c \\end{aligned}\n$$');
    expect(html).not.toContain(' style=');
    expect(html).toContain('class="tml-right tml-start tml-end"');
  });

  it('may have rows with fewer cells than the first', async () => {
    const tex = '\\begin{aligned} a &= b \\\\ c \\end{aligned}';
    expect(await problemsOf(`$$\n${tex}\n$$`)).toEqual([]);
  });

  it('draws lines above and below without styles', async () => {
    expect(await htmlOf('$\\overline{x}$')).toContain(
      '<mover><mrow><mi>x</mi></mrow><mo stretchy="true">‾</mo></mover>',
    );
  });

  it.each(['<math><mi>x</mi></math>', '<math href="javascript:x">a</math>'])(
    'MathML in the text is dropped: %s',
    async (html) => expect(await htmlOf(`a ${html}`)).toBe('<p>a </p>'),
  );

  it('cannot be passed for', async () => {
    expect(await htmlOf('<formula tex="x">a</formula>')).toBe('<p><span>a</span></p>');
  });
});

describe('numbers of rows', () => {
  const label = '$$\nx \\tag{A1}\\label{p:1}\n$$';

  it.each([
    label,
    '$$\n\\begin{align}a \\tag{1}\\label{p:1}\\\\b\\label{search}\\end{align}\n$$',
    `${label}\n\na $\\eqref{p:1}$ and $y + \\ref{p:1}$`,
  ])('leave no ids, names or links of their own: %j', async (markdown) => {
    expect(await htmlOf(markdown)).not.toMatch(
      /\s(?:id|name|href|class="tml-(?!left|right|start|end)[^"]*)=|<a /,
    );
    expect(await problemsOf(markdown)).toEqual([]);
  });

  it('are what references show, before and after them', async () => {
    const html = await htmlOf(`a $\\eqref{p:1}$\n\n${label}\n\nb $y + \\ref{p:1}$`);
    expect(html).toContain('<math data-tex="\\eqref{p:1}"><mtext>(A1)</mtext></math>');
    expect(html).toContain('<mo>+</mo><mtext>A1</mtext>');
  });

  it('count by themselves through a text', async () => {
    const html = await htmlOf(
      '$$\n\\begin{align}a\\\\b\\label{b}\\end{align}\n$$\n\n$$\n\\begin{equation}c\\label{c}\\end{equation}\n$$\n\n$\\eqref{b}$, $\\eqref{c}$',
    );
    expect(html.match(/\(\d\)/g)).toEqual(['(1)', '(2)', '(3)', '(2)', '(3)']);
  });

  it.each([
    ['$\\eqref{p2}$', '11: formula refers to "p2", but no numbered row has this label'],
    ['$$\nx\n+ \\ref{p:2}\n$$', '13: formula refers to "p:2", but no numbered row has this label'],
    [
      '$$x\\label{p2}$$ $\\eqref{p2}$',
      '11: formula refers to "p2", but no numbered row has this label',
    ],
  ])('that are missing are reported: %j', async (markdown, problem) => {
    expect(await problemsOf(markdown)).toEqual([problem]);
  });

  it.each([
    '\\href{/a}{x}',
    '\\url{/a}',
    '\\id{a}{x}',
    '\\class{a}{x}',
    '\\data{a=b}{x}',
    '\\style{a:b}{x}',
    '\\cssId{a}{x}',
    '\\htmlId{a}{x}',
  ])('and no other ids, names and links: %s', async (tex) => {
    expect(await htmlOf(`a $${tex}$`)).toBe('<p>a </p>');
    expect(await problemsOf(`a $${tex}$`)).toHaveLength(1);
  });
});

describe('formulas that grow', () => {
  it.each([
    [
      'commands',
      `\\def\\a{${'x'.repeat(3000)}}${'\\a'.repeat(900)}`,
      /has \d+ characters and defines/,
    ],
    ['text', 'x'.repeat(10_001), /has 10003 characters/],
    [
      'rows filled up',
      `\\begin{matrix}${'&'.repeat(1000)}${'\\\\ x'.repeat(1000)}\\end{matrix}`,
      /has 1002001 cells/,
    ],
    [
      'cells of commands',
      `\\def\\a{${'&'.repeat(500)}}\\begin{matrix}${'\\a'.repeat(90)}${'\\\\x'.repeat(300)}\\end{matrix}`,
      /has \d+ cells/,
    ],
    ['doubled arguments', '\\def\\a#1{\\a{#1#1}}\\a{x}', /cannot be read/],
    ['depth', `${'{'.repeat(4000)}x${'}'.repeat(4000)}`, /cannot be read/],
  ])('are reported, not drawn: %s', async (_, tex, problem) => {
    const problems = await problemsOf(`$$\n${tex}\n$$`);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe('mistakes in formulas', () => {
  it.each([
    ['a\n\n$\\foo$', '13: formula "\\foo" cannot be read (Unsupported function name: \\foo)'],
    ['$$\nx\n\ny', '11: formula is not closed'],
    ['$\\includegraphics{a}$', /^11: formula .* is not trusted/],
    ['$\\color{red}x$', '11: formula "\\color{red}x" uses a colour'],
    ['$\\cancel{x}$', '11: formula "\\cancel{x}" uses a frame or a stroke'],
    ['$$\nx\n\\frac{1\n$$', /^1[34]: formula "x \\frac\{1" cannot be read/],
    ['$\\def\\a{\\a}\\a$', /^11: formula .* cannot be read \(Too many expansions/],
  ])('%j', async (markdown, problem) => {
    const problems = await problemsOf(markdown);
    expect(problems).toHaveLength(1);
    if (typeof problem === 'string') expect(problems).toEqual([problem]);
    else expect(problems[0]).toMatch(problem);
  });
});

it('text with dollars is never lost and never makes rendering fail', {
  timeout: 60_000,
}, async () => {
  const part = fc.oneof(
    fc.constantFrom('$', '$$', '\\$', '\\', '{', '}', '^', '_', '&', '5', ' ', '\n', '\n\n', '> '),
    fc.constantFrom('漢', '，', 'x', '\\frac', '\\text{', '\\begin{matrix}', '\\left(', '- ', '|'),
    fc.string({ maxLength: 4, unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 16 }), async (parts) => {
      const { blocks, problems } = await renderSample(parts.join(''));
      expect(problems.filter(({ what }) => what.startsWith('text cannot be read'))).toEqual([]);
      for (const { html } of blocks) expect(html).not.toMatch(/\sstyle=|<formula/);
      const digits = (text: string) => text.replace(/\D/g, '').length;
      if (problems.length > 0) return;
      const shown = blocks.map(({ text }) => text).join('');
      expect(digits(shown)).toBe(digits(parts.join('')));
    }),
    { numRuns: 200 },
  );
});
