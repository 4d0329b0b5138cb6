// DirectLineJS against the host: talks, loses its connection, and must come back without losing a word.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const sockets = [];
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = class extends require('ws') {
  constructor(address) {
    super(address);
    sockets.push(this);
  }
};
const { DirectLine } = require('botframework-directlinejs');

const [base, mode] = process.argv.slice(2);
const domain = new URL('/v3/directline', base).href;
const generated = await (await fetch(`${domain}/tokens/generate`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })).json();
const line = new DirectLine({ domain, token: generated.token, webSocket: mode !== 'polling', pollingInterval: 250 });

const texts = [];
let user;
line.activity$.subscribe(activity => {
  if (activity.type !== 'message') return;
  const own = activity.from.role === 'user';
  if (own) user = activity.from.id;
  texts.push(own ? `> ${activity.text}` : activity.text);
});

const until = async (what, done) => {
  const end = Date.now() + 60000;
  while (!done()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; seen ${JSON.stringify(texts)}`);
    await new Promise(go => setTimeout(go, 25));
  }
};
const say = text => new Promise((sent, failed) => line.postActivity({ type: 'message', from: { id: user ?? '' }, text }).subscribe(sent, failed));
const sayAndHear = async text => {
  await say(text);
  await until(text, () => texts.includes(`echo: ${text}`));
};

await until('the welcome', () => texts.length === 1);
user = JSON.parse(Buffer.from(generated.token.split('.')[1], 'base64url')).user;
await sayAndHear('one');
await sayAndHear('two');
await sayAndHear('three');
if (mode !== 'polling') {
  sockets[0].terminate();
  // Another window of the same conversation speaks while this one is away.
  await fetch(`${domain}/conversations/${generated.conversationId}/activities`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${generated.token}` },
    body: JSON.stringify({ type: 'message', text: 'while away' }),
  });
  await until('what was said meanwhile', () => texts.includes('echo: while away'));
  await sayAndHear('after');
}

console.log(JSON.stringify({ texts, user, connections: sockets.length }));
process.exit(0);
