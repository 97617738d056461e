import { expect } from 'vitest';
import type { Caller } from './application.ts';
import { shift } from './ladder-oracle.ts';

/** Reports a piece of work as done. */
export async function reportDone(officer: Caller, occurrenceId: string): Promise<void> {
  const { body } = await officer.get(`/api/occurrences/${occurrenceId}`);
  const { revision } = (body as { occurrence: { revision: number } }).occurrence;
  const sent = await officer.send('POST', `/api/occurrences/${occurrenceId}/progress`, {
    revision,
    reported: 'done',
    text: 'Đã hoàn thành',
    product: 'Báo cáo kết quả',
  });
  expect(sent.status).toBe(200);
}

/** Says done early with a proof that shows nothing; it comes back, and the real one is handed in a fortnight late. */
export async function boast(officer: Caller, coordinator: Caller, occurrenceId: string, left: number): Promise<void> {
  const { proofs } = (await officer.get(`/api/occurrences/${occurrenceId}/proofs`)).body as {
    proofs: { useId: string }[];
  };
  const hand = async (title: string) => {
    const content = new TextEncoder().encode(`${title} ${occurrenceId}`);
    await officer.upload(`/api/occurrences/${occurrenceId}/proofs`, { name: `${title}.txt`, content });
    await reportDone(officer, occurrenceId);
    const { proofs: now } = (await coordinator.get(`/api/occurrences/${occurrenceId}/proofs`)).body as {
      proofs: { useId: string; state: string }[];
    };
    return now.find(({ state }) => state === 'waiting')?.useId;
  };
  if (left <= 5 && proofs.length === 0) {
    const useId = await hand('khoe');
    const decision = { accept: false, reason: 'Không cho thấy kết quả' };
    expect((await coordinator.send('POST', `/api/proofs/${useId}/decision`, decision)).status).toBe(200);
  } else if (left <= -14) {
    const useId = await hand('that');
    expect((await coordinator.send('POST', `/api/proofs/${useId}/decision`, { accept: true })).status).toBe(200);
  }
}

/** Asks once for a month more while there is time, is given it, and is then late all the same. */
export async function askForMonth(
  officer: Caller,
  coordinator: Caller,
  occurrenceId: string,
  dueOn: string,
  left: number,
): Promise<void> {
  if (left <= -12) return reportDone(officer, occurrenceId);
  if (left < 0 || left > 2) return;
  const { extensions } = (await officer.get(`/api/occurrences/${occurrenceId}/requests`)).body as {
    extensions: object[];
  };
  if (extensions.length > 0) return;
  const wanted = { wantedOn: shift(dueOn, 30), reason: 'Chờ hướng dẫn của Bộ' };
  const sent = await officer.send('POST', `/api/occurrences/${occurrenceId}/extensions`, wanted);
  expect(sent.status).toBe(200);
  const { id } = sent.body as { id: string };
  const decision = { grant: true, grantedOn: wanted.wantedOn };
  expect((await coordinator.send('POST', `/api/extensions/${id}/decision`, decision)).status).toBe(200);
}
