import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../kernel/problem.ts';

/** Headers that confine our pages to our own scripts, styles, fonts and pictures, and refuse being framed. */
export async function protectPages(app: FastifyInstance, behindTls: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(behindTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: behindTls,
  });
}

/**
 * Refuses a change that another site's page makes a browser send with our cookie. Browsers say where a request comes from
 * (Fetch Metadata, Origin); scripts without a browser say nothing and carry no one's cookie but their own.
 */
export function refuseForeignSites(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw problem('server.foreign_site');
    return;
  }
  const origin = request.headers.origin;
  if (origin !== undefined && !isOwnOrigin(origin, request.host)) throw problem('server.foreign_site');
}

function isOwnOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
