/**
 * The SHA-256 of a file as the server names it, worked out on the device, so that what the unit keeps already need not be sent over a weak network.
 * Null where the browser can't: a page without TLS has no such function, and then the server finds out.
 */
export async function hashOf(file: Blob): Promise<string | null> {
  // Typed as always there; on a page without TLS it is not.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
