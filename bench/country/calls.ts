import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { text } from 'node:stream/consumers';

/** Calls the served API as one signed-in person does; what is not 200 is thrown. */
export type Call = (cookie: string, method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

/** Serves the data folder in a process of its own and gives a way to call it that keeps its connections, at most so many. */
export async function serveCountry(
  dataFolder: string,
  connections: number,
): Promise<{ readonly call: Call; close(): Promise<void> }> {
  const server = fork(join(import.meta.dirname, 'serve.ts'), [dataFolder]);
  const [address] = (await Promise.race([once(server, 'message'), once(server, 'exit').then(() => [''])])) as [string];
  if (!address) throw new Error('the server ended before it listened');
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = async (...[cookie, method, path, body]: Parameters<Call>): Promise<IncomingMessage> => {
    const headers = { cookie, 'accept-encoding': 'gzip', ...(body ? { 'content-type': 'application/json' } : {}) };
    const sent = request(`${address}${path}`, { agent, method, headers });
    sent.end(body && JSON.stringify(body));
    try {
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      return answer;
    } catch (error) {
      // A kept connection that the server closed just then was never heard: a browser asks again as well.
      if (sent.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET')
        return ask(cookie, method, path, body);
      throw error;
    }
  };
  return {
    call: async (...asked) => {
      const answer = await ask(...asked);
      const plain = answer.headers['content-encoding'] === 'gzip' ? answer.pipe(createGunzip()) : answer;
      const said = await text(plain);
      if (answer.statusCode !== 200) throw new Error(`${asked[1]} ${asked[2]}: ${answer.statusCode} ${said}`);
      return JSON.parse(said);
    },
    async close() {
      agent.destroy();
      const ended = once(server, 'exit');
      server.disconnect();
      await ended;
    },
  };
}
