/**
 * Sentences with places to fill: `{kind}` or `{kind number}`, the same filling in both languages.
 * In English `{noun}` has an article of the sentence's own, `{nouns}` is the plural; `{verb}`,
 * `{verbs}`, `{verbed}`, `{verbing}` are forms of one verb.
 */
export const sentences: [chinese: string, english: string][] = [
  [
    '{person}在{place}花了{small}個月{verb}{noun}，最後只留下一份{quality}的{noun 2}。',
    'In {place}, {person} spent {small} months {verbing} {nouns} and ended up with one {quality} {noun 2}.',
  ],
  [
    '沒有人料到，{firm}會在{year}年宣布不再{verb}{noun}。',
    'Nobody expected {firm} to announce in {year} that it would no longer {verb} {nouns}.',
  ],
  [
    '如果{noun}是問題的一半，另一半就是{noun 2}。',
    'If {nouns} are half of the problem, {nouns 2} are the other half.',
  ],
  [
    '「我們不{verb}{noun}，」{person}說，「我們{verb 2}它。」',
    '“We do not {verb} {nouns},” said {person}. “We {verb 2} them.”',
  ],
  [
    '談到{tag}，多數人先想到的是{noun}；真正{quality}的部分卻在{noun 2}裡。',
    'Mention {tag} and most people think of {nouns} first; the truly {quality} part is in the {nouns 2}.',
  ],
  [
    '這一年{firm}{verb}了{number}件{noun}，比前一年多出{small}成。',
    'That year {firm} {verbed} {number} {nouns}, up by {small} tenths on the year before.',
  ],
  [
    '把{noun}交給{noun 2}之前，最好先問一句：誰來{verb}？',
    'Before you hand the {nouns} over to the {nouns 2}, it is best to ask who {verbs} them.',
  ],
  [
    '{place}的{noun}與{place 2}的{noun}看起來相似，其實走的是兩條路。',
    'The {nouns} of {place} look like those of {place 2}, yet they took two different roads.',
  ],
  [
    '訪談進行到一半，{person}停下來{verb}桌上的{noun}。',
    'Halfway through the interview, {person} paused and {verbed} the {noun} on the desk.',
  ],
  [
    '他們用 {product} {verb}{noun}，每天大約處理{number}筆。',
    'With {product} they {verb} about {number} {nouns} a day.',
  ],
  [
    '{quality}的{noun}不一定好用，{quality 2}的{noun}卻總有人願意付錢。',
    'The {quality} {noun} is not always handy, yet someone will always pay for the {quality 2} {noun}.',
  ],
  [
    '從{year}年起，{noun}的價格跌了{small}成，{noun 2}才開始普及。',
    'From {year} on, the price of the {noun} fell by {small} tenths, and only then did {nouns 2} spread.',
  ],
  [
    '{firm}的{noun}團隊只有{small}個人，卻要{verb}整個{place}的{noun 2}。',
    'The {noun} team at {firm} has only {small} people, who {verb} the {nouns 2} of all of {place}.',
  ],
  [
    '有一種說法認為，{tag}的歷史就是不斷{verb}{noun}的歷史。',
    'One view holds that the history of {tag} is a history of {verbing} {nouns}.',
  ],
  [
    '這個結論聽起來{quality}，資料卻不完全支持。',
    'The conclusion sounds {quality}, though the data does not bear it out entirely.',
  ],
  [
    '我們把{number}份{noun}攤在地上，一份一份{verb}。',
    'We laid {number} {nouns} out on the floor and {verbed} them one by one.',
  ],
  [
    '{person}反問：「{noun}要是壞了，你會先{verb}還是先{verb 2}？」',
    '“If the {noun} broke,” asked {person}, “would you {verb} it first, or {verb 2} it?”',
  ],
  [
    '在{place}，{noun}常常和{noun 2}放在同一個房間裡。',
    'In {place}, {nouns} are often kept in the same room as {nouns 2}.',
  ],
  [
    '規模變大以後，{verb}{noun}的成本反而變低。',
    'Once the scale had grown, the cost of {verbing} {nouns} went down instead.',
  ],
  [
    '問題不在{noun}，而在沒有人願意{verb}{noun 2}。',
    'The trouble lies not in the {noun} but in nobody’s wanting to {verb} the {noun 2}.',
  ],
  [
    '{firm}後來承認，當年的{noun}其實是一次{quality}的失敗。',
    '{firm} later admitted that the {noun} of those days had been a {quality} failure.',
  ],
  [
    '{person}的父親也{verb}過{noun}，那是{year}年以前的事。',
    'The father of {person} {verbed} {nouns} too, but that was before {year}.',
  ],
  [
    '要理解{tag}，不妨從一個{quality}的{noun}開始。',
    'To understand {tag}, you might start from one {quality} {noun}.',
  ],
  [
    '根據{place}的統計，每{number}人就有一人擁有{noun}。',
    'According to figures from {place}, one person in {number} owns a {noun}.',
  ],
  [
    '{product} 的好處是快，壞處是沒有人知道它怎麼{verb}{noun}。',
    'The good thing about {product} is speed; the bad thing is that nobody knows how it {verbs} {nouns}.',
  ],
  [
    '半年後，那批{noun}被{verb}了兩次，仍然{quality}得令人吃驚。',
    'Half a year on, the {nouns} had been through {verbing} twice and were still remarkably {quality}.',
  ],
  [
    '這裡的{noun}沒有名字，只有編號 {number}。',
    'The {nouns} here have no names, only the number {number}.',
  ],
  [
    '{person}把這件事寫進{noun}，標題是「{verb}的藝術」。',
    '{person} put this into a {noun} under the title “The Art of {verbing}”.',
  ],
  [
    '當{noun}遇上{noun 2}，贏的往往是更{quality}的那一方。',
    'When {nouns} meet {nouns 2}, the more {quality} side tends to win.',
  ],
  [
    '我們請{firm}的人{verb}同一份{noun}，結果有{small}種答案。',
    'We had people at {firm} {verb} the same {noun} and got {small} different answers.',
  ],
  [
    '晚上{small}點，{place}的{noun}還亮著燈，有人在{verb}{noun 2}。',
    'At {small} in the evening the {noun} in {place} was still lit, and someone was {verbing} {nouns 2}.',
  ],
  [
    '也有人擔心，{tag}會讓{noun}變得{quality}。',
    'Some worry, too, that {tag} will make {nouns} {quality}.',
  ],
  [
    '這筆錢最後用來{verb}{noun}，剩下的買了{noun 2}。',
    'In the end the money went into {verbing} {nouns}, and what was left bought {nouns 2}.',
  ],
  [
    '{firm}與{firm 2}都想{verb}{noun}，方法卻完全相反。',
    '{firm} and {firm 2} both wanted to {verb} {nouns}, by exactly opposite means.',
  ],
  [
    '讀到這裡，你大概已經猜到{noun}的下場。',
    'By now you will have guessed what became of the {noun}.',
  ],
  [
    '他拿出一張{year}年的照片，上面是{place}的{noun}。',
    'He took out a photograph from {year} that showed a {noun} in {place}.',
  ],
  [
    '{verb}{noun}的人很少提起{noun 2}，但兩者缺一不可。',
    'Those who {verb} {nouns} seldom mention {nouns 2}, but neither can do without the other.',
  ],
  [
    '到了{year}年，連{place}的小學都開始教{tag}。',
    'By {year} even the primary schools of {place} had begun to teach {tag}.',
  ],
  [
    '與其{verb}舊的{noun}，{person}寧可重新{verb 2}一個。',
    'Rather than {verb} the old {noun}, {person} would {verb 2} a new one.',
  ],
  [
    '{quality}的作法有代價：{noun}多了，{noun 2}就少了。',
    'The {quality} way has its price: more {nouns}, fewer {nouns 2}.',
  ],
];

/** What may lead into a sentence. */
export const openings: [chinese: string, english: string][] = [
  ['不過話說回來，', 'Still, '],
  ['從另一個角度來看，', 'Then again, '],
  ['更值得注意的一點是，', 'Notably, '],
  ['換一種比較直接的說法，', 'Bluntly, '],
  ['如果把時間往前推一點，', 'Earlier, '],
  ['對在場的每一個人來說，', 'For everyone, '],
  ['如同前面已經提過的，', 'Again, '],
  ['經過這麼多年的反覆爭論，', 'Even now, '],
  ['說來也許不太好意思，', 'Awkwardly, '],
  ['到了真正動手的那一天，', 'In practice, '],
];

/** Headings, filled the same way. */
export const headings: [chinese: string, english: string][] = [
  ['為什麼是{noun}', 'Why the {noun}'],
  ['{verb}{noun}的人', 'People who {verb} {nouns}'],
  ['從{place}說起', 'It began in {place}'],
  ['{noun}與{noun 2}之間', 'Between {nouns} and {nouns 2}'],
  ['{quality}的{noun}', 'The {quality} {noun}'],
  ['{tag}的另一面', 'The other side of {tag}'],
  ['{year}年之後', 'After {year}'],
  ['誰來{verb}{noun}', 'Who {verbs} the {noun}'],
  ['{firm}的賭注', 'What {firm} bet on'],
  ['再看一次{noun}', 'The {noun}, once more'],
];

/** Titles, filled the same way. */
export const titles: [chinese: string, english: string][] = [
  [
    '{person}談{tag}：{verb}{noun}的{small}個理由',
    '{person} on {tag}: {small} reasons to {verb} {nouns}',
  ],
  ['{firm}為什麼不再{verb}{noun}', 'Why {firm} no longer {verbs} {nouns}'],
  ['在{place}{verb}{noun}', '{verbing} {nouns} in {place}'],
  ['{quality}的{noun}，{quality 2}的{noun 2}', 'A {quality} {noun}, a {quality 2} {noun 2}'],
  ['{tag}沒有告訴我們的事', 'What {tag} never told us'],
  ['當{noun}遇上{noun 2}：{person}的{year}年', 'When {nouns} met {nouns 2}: {person} in {year}'],
];
