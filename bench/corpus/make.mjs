// node make.mjs COUNT FOLDER: a corpus of COUNT posts, the same bytes every time.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { picture } from "./picture.mjs";
import { post } from "./post.mjs";

const [count, folder] = [Number(process.argv[2]), process.argv[3]];
if (!Number.isInteger(count) || count < 1 || !folder) {
  console.error("usage: node make.mjs COUNT FOLDER");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "book.yaml"), "title: 잰 책\nlanguage: ko\nparts: none\n");
for (let number = 1; number <= count; ++number) {
  const { name, text } = post(number);
  writeFileSync(join(folder, name), text);
  if (number % 5 === 0) writeFileSync(join(folder, `${number}.png`), picture(number));
}
