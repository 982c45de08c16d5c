/** What no ending tells: a word and its forms. Forms that are as often another word stay out. */
const irregular = `
be am is are was were been being, have has had having, do does did done, go goes went gone going
write wrote written, rewrite rewrote rewritten, build built, rebuild rebuilt, buy bought, bring brought
think thought, teach taught, catch caught, fight fought, seek sought, choose chose chosen, sell sold
tell told, make made, take took taken, give gave given, get got gotten, come came, become became
begin began begun, run ran, drink drank drunk, sing sang sung, swim swam swum, sink sank sunk
speak spoke spoken, break broke broken, steal stole stolen, freeze froze frozen, wake woke woken
drive drove driven, ride rode ridden, eat ate eaten, forget forgot forgotten, hide hid hidden
know knew known, grow grew grown, throw threw thrown, fly flew flown flies, draw drew drawn, show shown
keep kept, sleep slept, lead led, meet met, hold held, stand stood, understand understood
spend spent, send sent, lend lent, bend bent, lose lost, win won, hear heard, say said, pay paid
sit sat, fall fallen, find found, deal dealt, mean meant, learn learnt, add added adding
die dying, lie lying, tie tying
man men, woman women, child children, person people, foot feet, tooth teeth, mouse mice, die dice
life lives, knife knives, wife wives, half halves, shelf shelves, wolf wolves, leaf leaves
datum data, criterion criteria, phenomenon phenomena, index indices, matrix matrices, bus buses, gas gases
lens lenses, menu menus, free freed, analyse analysis, hypothesis hypotheses, thesis theses, crisis crises
`;

/** What looks like a form of another word and isn't. */
const uninflected = new Set('news evening economics politics ethics'.split(' '));

const irregularStems = new Map(
  irregular
    .trim()
    .split(/[,\n]\s*/)
    .flatMap((row) => {
      const [word = '', ...forms] = row.split(' ');
      return forms.map((form) => [form, stemRegular(word)] as const);
    }),
);

/**
 * What an English word has in common with its inflected forms: plural, possessive, third person,
 * past, participles. Words that merely share a root (organ, organisation) stay apart, for whoever
 * searches one rarely wants the other. Takes lower case; what isn't English letters comes back as it is.
 */
export function stem(word: string): string {
  const bare = word.replace(/['’]s$|['’]/g, '');
  return irregularStems.get(bare) ?? stemRegular(bare);
}

/** The steps for inflection, 1a to 1c and 5, of Porter's second stemmer (snowballstem.org, english). */
function stemRegular(word: string): string {
  if (!/^[a-z]{3,40}$/.test(word) || uninflected.has(word)) return word;
  return cutLastLetter(turnY(cutParticiple(cutPlural(word))));
}

function cutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function cutParticiple(word: string): string {
  if (word.endsWith('eed')) return syllables(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  if (word.endsWith('ied')) return word.slice(0, word.length > 4 ? -2 : -1);
  const rest = word.replace(/(?:ed|ing)$/, '');
  if (rest === word || !/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([bdfgmnprt])\1$/.test(rest)) return rest.slice(0, -1);
  return syllables(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

function turnY(word: string): string {
  return /.[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

function cutLastLetter(word: string): string {
  const rest = word.slice(0, -1);
  const count = syllables(rest);
  const silentE = word.endsWith('e') && (count > 1 || (count === 1 && !endsShort(rest)));
  return silentE || (word.endsWith('ll') && count > 1) ? rest : word;
}

/** Porter's measure: how many times consonants follow vowels. */
function syllables(word: string): number {
  return shape(word).match(/(?<!v)v+c+/g)?.length ?? 0;
}

/** Ends in a short syllable, as in hop and us, where an e would be heard: hope, use. */
function endsShort(word: string): boolean {
  return /(?:^|c)vc$/.test(shape(word)) && !/[wxy]$/.test(word);
}

/** Consonants and vowels; y is a vowel after a consonant. */
function shape(word: string): string {
  return word
    .replace(/[^aeiouy]/g, 'c')
    .replace(/[aeiou]/g, 'v')
    .replace(/(^|v)y/g, '$1c')
    .replace(/y/g, 'v');
}
