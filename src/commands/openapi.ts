import { fastify } from 'fastify';
import { publishOpenApi } from '../server/openapi.ts';
import { describeSlices } from '../server/http.ts';
import { slices } from '../slices.ts';

/** The OpenAPI description of all endpoints; needs no database. */
export async function openapi(): Promise<unknown> {
  const app = fastify();
  await publishOpenApi(app);
  describeSlices(app, slices);
  await app.ready();
  return app.swagger();
}
