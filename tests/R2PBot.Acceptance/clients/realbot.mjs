// DirectLineJS against the program itself: a conversation, a broken connection, and a bot that is killed and started again.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { serving } from './serving.mjs';

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

const { port, serve } = await serving(...process.argv.slice(2));
let bot = await serve();
const domain = `http://localhost:${port}/v3/directline`;
const post = (path, token, body) => fetch(`${domain}/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });
const generated = await (await post('tokens/generate', null, {})).json();
const user = JSON.parse(Buffer.from(generated.token.split('.')[1], 'base64url')).user;
const line = new DirectLine({ domain, token: generated.token, webSocket: true });
const heard = [];
line.activity$.subscribe(activity => activity.type === 'message' && activity.from.role === 'bot' && heard.push({ id: activity.id, words: JSON.stringify(activity) }));
const until = async (what, done) => {
  const end = Date.now() + 90000;
  while (!done()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; heard ${heard.map(h => h.words.slice(0, 300)).join('\n')}`);
    await new Promise(go => setTimeout(go, 25));
  }
};
const count = words => heard.filter(h => h.words.includes(words)).length;
const say = text => new Promise((sent, failed) => line.postActivity({ type: 'message', from: { id: user }, text }).subscribe(sent, failed));

await until('the welcome', () => heard.length === 1);
await say('A/79/875 para 41');
await until('paragraph 41', () => count('para. 41 (') > 0);
sockets.at(-1).terminate();
await post(`conversations/${generated.conversationId}/activities`, generated.token, { type: 'message', text: 'A/79/875 para 12' });
await until('what was said meanwhile', () => count('para. 12 (') > 0);
bot.kill('SIGKILL');
await once(bot, 'exit');
bot = await serve();
// A client that is coming back refuses to send for a moment.
for (let tries = 0; ; tries++) {
  if (await say('next').then(id => id !== 'retry', () => false)) break;
  if (tries > 200) throw new Error('the client did not come back');
  await new Promise(go => setTimeout(go, 250));
}
await until('the paragraph after the one before the restart', () => count('para. 13 (') > 0);
bot.kill('SIGKILL');
console.log(JSON.stringify({ heard: heard.length, different: new Set(heard.map(h => h.id)).size, once: ['para. 41 (', 'para. 12 (', 'para. 13 ('].map(count), connections: sockets.length }));
process.exit(0);
