import { readFile } from 'node:fs/promises';
import type { Caller } from '../application.ts';

/** One row of a plan's table of duties, as an office writes it. */
export type Duty = {
  readonly text: string;
  readonly lead: string;
  readonly coordinate?: string;
  readonly deadline: string;
};

/** A file to hand in. */
export type PlanFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Duties of every kind that a unit meets: past, of a quarter, of every quarter, of another unit, by roadmap, without an end. */
export const duties: readonly Duty[] = [
  { text: 'Công khai danh mục thủ tục hành chính', lead: 'Sở Tư pháp', deadline: 'Trước ngày 30/01/2026' },
  { text: 'Rà soát mẫu đơn, tờ khai', lead: 'Sở Tư pháp', coordinate: 'Sở Nội vụ', deadline: 'Quý I/2026' },
  { text: 'Rà soát quy chế chi tiêu nội bộ', lead: 'Sở Tài chính', deadline: 'Trước ngày 30/6/2026' },
  { text: 'Tập huấn cán bộ đầu mối', lead: 'Sở Nội vụ', deadline: 'Hằng quý' },
  {
    text: 'Kết nối phần mềm với Cổng Dịch vụ công',
    lead: 'Sở Tư pháp',
    coordinate: 'Sở Tài chính, Sở Xây dựng',
    deadline: 'Theo lộ trình tại Đề án',
  },
  { text: 'Cập nhật kết quả giải quyết hồ sơ', lead: 'Sở Xây dựng', deadline: 'Thường xuyên' },
];

/** A plan in the form in which offices write it: a head, and a table with one duty a row. Each duty stands on its own criterion. */
export function planFile(number: string, rows: readonly Duty[], name = 'ke-hoach.html'): PlanFile {
  const head = ['STT', 'Tiêu chí', 'Nhiệm vụ, giải pháp', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành'];
  const body = rows.map(({ text, lead, coordinate = '', deadline }, index) =>
    [`${index + 1}`, `Tiêu chí thành phần ${index + 1}`, text, lead, coordinate, deadline]
      .map((cell) => `<td><p>${cell}</p></td>`)
      .join(''),
  );
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${number}</title><body>
<table><tr><td><p>ỦY BAN NHÂN DÂN<br><b>TỈNH SÔNG LAM</b></p><p>Số: ${number}</p></td>
<td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></p><p><i>Sông Lam, ngày 05 tháng 01 năm 2026</i></p></td></tr></table>
<p><b>KẾ HOẠCH</b></p><p><b>Nâng cao Chỉ số cải cách hành chính (PAR INDEX) năm 2026</b></p>
<p><b>I. NHIỆM VỤ, GIẢI PHÁP</b></p><p>Nâng cao Chỉ số PAR INDEX:</p>
<table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${body.map((row) => `<tr>${row}</tr>`).join('\n')}</table>
</body></html>`;
  return { name, mimeType: 'text/html', buffer: Buffer.from(html) };
}

/** The sample's plan of 2026, as a file to hand in. */
export async function samplePlan(): Promise<PlanFile> {
  const path = new URL('../../data/sample/ke-hoach-2026.html', import.meta.url);
  return { name: 'ke-hoach-2026.html', mimeType: 'text/html', buffer: await readFile(path) };
}

/** Hands a plan in through the API and waits until it is read; the draft's id. */
export async function importDraft(coordinator: Caller, file: PlanFile): Promise<string> {
  const sent = await coordinator.upload('/api/imports', { name: file.name, content: file.buffer });
  const { importId } = sent.body as { importId: string };
  for (let tries = 0; tries < 300; tries += 1) {
    const { state, planId, problem } = (await coordinator.get(`/api/imports/${importId}`)).body as ImportState;
    if (planId) return planId;
    if (state === 'refused') throw new Error(`the plan was refused: ${JSON.stringify(problem)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the plan is not read after 15 s');
}

/** Hands a plan in, confirms every task, and puts it in force for 2026; its id. What is done to the draft before is `prepare`. */
export async function putInForce(
  coordinator: Caller,
  file: PlanFile,
  prepare: (planId: string) => Promise<void> = async () => {},
): Promise<string> {
  const planId = await importDraft(coordinator, file);
  await prepare(planId);
  const period = { periodFrom: '2026-01-05', periodTo: '2026-12-31' };
  expectDone(await coordinator.send('PATCH', `/api/plans/${planId}`, period));
  for (const { id, revision } of await listTasks(coordinator, planId)) {
    expectDone(await coordinator.send('POST', `/api/tasks/${id}/review`, { review: 'confirmed', revision }));
  }
  expectDone(await coordinator.send('POST', `/api/plans/${planId}/put-in-force`, { eachForItsPart: true }));
  return planId;
}

/** The tasks of a plan as the API shows them. */
export async function listTasks(caller: Caller, planId: string): Promise<readonly TaskRow[]> {
  return ((await caller.get(`/api/plans/${planId}/tasks`)).body as { tasks: readonly TaskRow[] }).tasks;
}

type TaskRow = { readonly id: string; readonly text: string; readonly revision: number; readonly review: string };
type ImportState = { readonly state: string; readonly planId: string | null; readonly problem: unknown };

function expectDone({ status, body }: { readonly status: number; readonly body: unknown }): void {
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
}
