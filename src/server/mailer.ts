import { createTransport } from 'nodemailer';

/** A mail to one person in plain text. `id` is its name for whoever receives it twice: the same mail sent again keeps it. */
export type Mail = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string };

/** Sends mail by the office's own server; what throws was not taken over by that server. */
export type Mailer = { send(mail: Mail): Promise<void>; close(): void };

/** Longest that the mail server may stay silent, in milliseconds. */
const patience = 20_000;

/**
 * A mailer on an address such as `smtps://user:password@mail.tinh.gov.vn` that writes as `from`. The address may hold a password and is
 * never logged.
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const domain = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'thuocdo.local';
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({
        messageId: `<${id}@${domain}>`,
        to,
        subject,
        text,
        headers: { 'auto-submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
