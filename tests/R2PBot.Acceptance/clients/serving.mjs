// The program itself on a free port, so that it can be killed and started again at the same address.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export async function serving(program, knowledge, data) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = server.address().port;
  server.close();
  const serve = async () => {
    const bot = spawn('dotnet', [program, 'serve', '--port', `${port}`, '--data', data, '--knowledge', knowledge], { env: { ...process.env, R2PBOT_Answers__SentenceModel: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(bot.stdout, 'data');
    return bot;
  };
  return { port, serve };
}
