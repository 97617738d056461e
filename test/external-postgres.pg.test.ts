import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from './application.ts';
import { insertOccurrence } from './builders.ts';
import { makeTestDatabase } from './database.ts';
import { findExternalPostgres, startExternalPostgres, type ExternalPostgres } from './external-postgres.ts';

const installed = await findExternalPostgres();

describe.skipIf(!installed)(`on an external PostgreSQL (${installed?.major ?? 'none installed'})`, () => {
  let server: ExternalPostgres;
  let app: TestApplication;

  beforeAll(async () => {
    if (!installed) return;
    server = await startExternalPostgres(installed);
    app = await startTestApplication('2026-11-25', await makeTestDatabase(server.url));
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
  });

  it('the same tables, roles and queue carry a report, and keep other provinces out', async () => {
    const unit = await app.addUnit({ name: 'Sở Tư pháp' });
    const officer = await app.signIn(unit, ['officer']);
    const id = await app.inProvince((db) => insertOccurrence(db, { unitId: unit.id }));
    const report = { revision: 1, reported: 'doing', text: 'Đang rà soát thủ tục' };
    expect(await officer.send('POST', `/api/occurrences/${id}/progress`, report)).toMatchObject({
      status: 200,
      body: { reported: 'doing' },
    });
    const elsewhere = app.inProvince(
      (db) => db.withSchema('province_alpha').selectFrom('occurrence').select('id').execute(),
      'beta',
    );
    await expect(elsewhere).rejects.toThrow(/permission denied for schema province_alpha/);
  });

  it('imports a plan through the queue', async () => {
    const unit = await app.addUnit({ name: 'Sở Nội vụ' });
    const coordinator = await app.signIn(unit, ['coordinator']);
    const content = new TextEncoder().encode(
      'ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 9/KH-UBND\nSông Lam, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. NHIỆM VỤ\n\n1. Sở Nội vụ chủ trì kiểm tra công vụ; hoàn thành trước ngày 30/11/2026.\n',
    );
    const { importId } = (await coordinator.upload('/api/imports', { name: 'ke-hoach.txt', content })).body as {
      importId: string;
    };
    await expect
      .poll(async () => (await coordinator.get(`/api/imports/${importId}`)).body, { timeout: 10_000 })
      .toMatchObject({ state: 'ready', tasks: 1 });
  });
});
