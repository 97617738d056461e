import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { Server } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in: its id, to whom, its subject as encoded on the wire, and its text. */
export type ReceivedMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** A real mail server that keeps what it takes over. */
export type MailReceiver = {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Answers every mail with this code, 451 or 550; undefined takes them again. */
  refuse(code: number | undefined): void;
  close(): Promise<void>;
};

/** Starts it on a free port. */
export async function startMailReceiver(): Promise<MailReceiver> {
  const mails: ReceivedMail[] = [];
  let refusal: number | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusal) return done(Object.assign(new Error('refused'), { responseCode: refusal }));
        const raw = Buffer.concat(chunks).toString();
        const id = /^message-id:\s*<([^>]+)>/im.exec(raw)?.[1] ?? '';
        const subject = /^subject:\s*((?:.|\r\n[ \t])*)/im.exec(raw)?.[1] ?? '';
        mails.push({ id, subject, to: session.envelope.rcptTo.map((one) => one.address).join(), text: bodyOf(raw) });
        return done();
      });
    },
  });
  const port = await listenOn(server.server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (code) => void (refusal = code),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A call of a webhook as it came in. */
export type ReceivedCall = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** A gateway that keeps what it is told, and may be made to hang. */
export type WebhookReceiver = {
  readonly url: string;
  readonly calls: readonly ReceivedCall[];
  hang(hangs: boolean): void;
  close(): Promise<void>;
};

/** Starts it on a free port. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const calls: ReceivedCall[] = [];
  let hangs = false;
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (hangs) return;
      calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer.writeHead(204).end();
    });
  });
  const port = await listenOn(server);
  return {
    url: `http://127.0.0.1:${port}/hook`,
    calls,
    hang: (now) => void (hangs = now),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A website with pages that answer, are gone, lead on, or break off. */
export type Website = {
  readonly url: string;
  /** This page is gone from now on; undefined brings it back. */
  lose(path: string | undefined): void;
  close(): Promise<void>;
};

/** Starts it on a free port. */
export async function startWebsite(): Promise<Website> {
  let lost: string | undefined;
  const server = createServer((request, answer) => {
    const path = request.url ?? '/';
    if (path === '/cat-ngang') return void request.socket.destroy();
    if (path === '/khong-nhan-head' && request.method === 'HEAD') return void answer.writeHead(405).end();
    if (path === '/chuyen-den-co') return void answer.writeHead(302, { location: '/co' }).end();
    if (path === '/vong-quanh') return void answer.writeHead(301, { location: '/vong-quanh' }).end();
    return void answer.writeHead(path === '/mat' || path === lost ? 404 : 200).end();
  });
  const port = await listenOn(server);
  return {
    url: `http://127.0.0.1:${port}`,
    lose: (path) => void (lost = path),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listenOn(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

/** The text of a mail of one part, in whichever encoding it came. */
function bodyOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
