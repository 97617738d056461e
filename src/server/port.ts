import { createServer } from 'node:net';
import { problem } from '../kernel/problem.ts';

/** Refuses, before anything else is started, a port that another program has or that may not be opened. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: { code?: string }) => {
      const busy = error.code === 'EADDRINUSE';
      reject(
        busy ? problem('server.port_busy', { port, other: port + 1 }) : problem('server.port_refused', { port, host }),
      );
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}
