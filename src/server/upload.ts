import type { FastifyRequest } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import type { ZodType } from 'zod';
import type { Endpoint } from '../kernel/contract.ts';
import { problem } from '../kernel/problem.ts';
import { toNfc } from '../kernel/vietnamese.ts';
import { megabytes, type FileStore } from './files.ts';
import type { UploadedFile } from './slice.ts';
import type { Tenant } from './tenants.ts';

/** Keeps the one file of a multipart request and parses the fields before it. Its kind is read from its content, never believed from its name. */
export async function receiveUpload(
  request: FastifyRequest,
  endpoint: Endpoint,
  parts: { readonly files: FileStore; readonly uploadLimit: number },
  tenant: Tenant,
): Promise<{ file: UploadedFile; fields: unknown }> {
  if (!request.isMultipart()) throw problem('server.no_file');
  const part = await request.file();
  if (!part) throw problem('server.no_file');
  const content = await part.toBuffer().catch((error: { statusCode?: number }) => {
    throw error.statusCode === 413 ? problem('server.file_too_large', { limit: megabytes(parts.uploadLimit) }) : error;
  });
  if (content.length === 0) throw problem('server.empty_file', { name: part.filename });
  const named = Object.fromEntries(
    Object.entries(part.fields).flatMap(([name, field]) =>
      field && !Array.isArray(field) && field.type === 'field'
        ? [[name, typeof field.value === 'string' ? toNfc(field.value) : field.value]]
        : [],
    ),
  );
  const fields = endpoint.body ? parseFields(endpoint.body, named) : named;
  const stored = await parts.files.put(tenant.schema, content, parts.uploadLimit);
  return { file: { ...stored, name: toNfc(part.filename), mediaType: await mediaTypeOf(content) }, fields };
}

function parseFields(body: ZodType, named: object): unknown {
  const parsed = body.safeParse(named);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw problem('server.invalid_input', { field: first?.path.join('.') || '?', reason: first?.message ?? '' });
}

/** What the bytes are. Text has no mark of its own: bytes without a NUL that decode as UTF-8 or UTF-16 are text. */
export async function mediaTypeOf(content: Uint8Array): Promise<string> {
  const known = await fileTypeFromBuffer(content);
  if (known) return known.mime;
  const text = content[0] === 0xff || content[0] === 0xfe || !content.subarray(0, 4096).includes(0);
  return text ? 'text/plain' : 'application/octet-stream';
}
