// One post of about 6 KB: headings, mixed prose with Hanja, Latin, digits, bold, links and
// footnotes, lists, a table, a block of code; every fifth has a picture.
import { random } from "./random.mjs";
import * as words from "./words.mjs";

const kParagraphsPerSection = 3;
const kSections = 3;

class Writer {
  constructor(number) {
    this.number = number;
    this.random = random(number);
    this.notes = 0;
  }

  phrase() {
    const { pick, chance, below } = this.random;
    if (chance(0.05)) return pick(words.hanja) + pick(["을", "이", "에", "의"]);
    if (chance(0.05)) return pick(words.latin);
    if (chance(0.04)) return `${1 + below(2400)}${pick(["번", "개", "분", "쪽", "년", "미터"])}`;
    if (chance(0.2)) return pick(words.adverbs);
    if (chance(0.4)) return pick(words.verbs) + pick(words.endings);
    // Two nouns in one word now and then: a real archive has tens of thousands of different words.
    const noun = (chance(0.3) ? pick(words.nouns) : "") + pick(words.nouns);
    return noun + words.particle(noun, pick(words.particles));
  }

  sentence() {
    const { pick, below, chance } = this.random;
    const phrases = Array.from({ length: 5 + below(9) }, () => this.phrase());
    const middle = below(phrases.length);
    if (chance(0.12)) phrases[middle] = `**${phrases[middle]}**`;
    else if (chance(0.06)) phrases[middle] = `[${phrases[middle]}](https://example.com/${this.number}/${middle})`;
    else if (chance(0.06)) phrases[middle] = `\`${pick(words.latin).replaceAll(" ", "-")}\``;
    else if (chance(0.2)) phrases[middle] += ",";
    return `${phrases.join(" ")} ${pick(words.verbs)}${pick(words.closings)}.`;
  }

  paragraph() {
    return Array.from({ length: 2 + this.random.below(3) }, () => this.sentence()).join(" ");
  }

  noted() {
    this.notes += 1;
    return `${this.paragraph()}[^${this.notes}]`;
  }

  list(marker) {
    return Array.from({ length: 4 }, (_, i) => `${marker(i)} ${this.sentence()}`).join("\n");
  }

  table() {
    const { pick, below } = this.random;
    const rows = Array.from({ length: 4 }, () =>
      `| ${pick(words.nouns)} | ${below(1000)} | ${this.phrase()} ${this.phrase()} |`);
    return ["| 이름 | 값 | 뜻 |", "|---|---:|---|", ...rows].join("\n");
  }

  code() {
    const { below } = this.random;
    return ["```python", `def count_${this.number}(pages, limit=${below(500)}):`, "    total = 0",
      "    for page in pages:  # 한 쪽씩 센다", "        if page.words > limit:",
      `            total += page.words * ${1 + below(9)}`, '    return f"{total} words"', "```"].join("\n");
  }

  text() {
    const { pick } = this.random;
    const date = new Date(Date.UTC(2001, 0, 1 + this.number)).toISOString().slice(0, 10);
    const title = `${pick(words.nouns)}${pick(["의", "에 두고 온", "에서 본"])} ${pick(words.nouns)} ${this.number}`;
    const out = [`---\ntitle: "${title}"\ndate: ${date}\ntags: [${pick(words.nouns)}, ${pick(words.nouns)}]\n---`];
    for (let section = 1; section <= kSections; ++section) {
      out.push(`## ${pick(words.adverbs)} ${pick(words.nouns)}`);
      for (let i = 0; i < kParagraphsPerSection; ++i) out.push(i === 1 ? this.noted() : this.paragraph());
      if (section === 1) out.push(this.list(() => "-"), `> ${this.paragraph()}`);
      if (section === 2) out.push(this.table());
      if (section === 2 && this.number % 5 === 0) out.push(`![${pick(words.nouns)} 그림](${this.number}.png)`);
      if (section === 3) out.push(this.code(), this.list((i) => `${i + 1}.`));
    }
    for (let i = 1; i <= this.notes; ++i) out.push(`[^${i}]: ${this.sentence()}`);
    return { name: `${date}-${String(this.number).padStart(5, "0")}.md`, text: `${out.join("\n\n")}\n` };
  }
}

// The post of that number: its file's name and its text.
export function post(number) {
  return new Writer(number).text();
}
