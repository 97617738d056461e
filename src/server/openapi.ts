import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

/** Describes every endpoint that is mounted after it, at `GET /api/openapi.json`. */
export async function publishOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Thước Đo',
        version: '0.1.0',
        description:
          'The yardstick of a province’s governance indices. Refusals are problem JSON (RFC 9457) with Vietnamese and English sentences.',
      },
    },
    transform: jsonSchemaTransform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
