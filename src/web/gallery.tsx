import {
  Checkbox,
  Drawer,
  Modal,
  MultiSelect,
  NumberInput,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from './api-client.ts';
import { Button, ButtonLink } from './button.tsx';
import { DateField, Fields, FormFoot, ReadField, Segmented } from './field.tsx';
import { Change, Figures, Missing, Points, Rank } from './figure.tsx';
import { Kbd, KeyLine, useShortcuts } from './keys.tsx';
import { CollectiveCounts, MarksBanner } from './marks.tsx';
import { notice } from './notice.ts';
import { axes, axisColumns, groups, many, manyColumns, taskColumns, tasks } from './gallery-sample.tsx';
import { Page } from './page.tsx';
import { ProgressBar, ShareBar } from './progress.tsx';
import { RulerLegend } from './ruler.tsx';
import { AsWritten, Facts, Footnote, Panel, Section, Split, Well } from './section.tsx';
import { Empty, ErrorNote, HatchedRows } from './states.tsx';
import { Table } from './table.tsx';
import { CriterionTag, Provenance, Tag } from './tags.tsx';
import { Tree } from './tree.tsx';
import { Upload } from './upload.tsx';

/** Every part on one page, to look at in both themes and both widths; not in the production build. */
export function Gallery() {
  const [selected, setSelected] = useState<string | null>('1');
  const [view, setView] = useState<'due' | 'calendar' | 'index'>('due');
  const [state, setState] = useState<'none' | 'doing' | 'done' | null>('doing');
  const [date, setDate] = useState<string | null>('2025-10-30');
  const [file, setFile] = useState<File | null>(null);
  const [open, setOpen] = useState<'modal' | 'drawer' | null>(null);
  const shortcuts = [
    { key: 'j', does: 'xuống', run: () => setSelected((now) => step(now, 1)) },
    { key: 'k', does: 'lên', run: () => setSelected((now) => step(now, -1)) },
    { key: 'Enter', does: 'xác nhận', run: () => notice('Đã xác nhận.') },
    { key: 'z', ctrl: true, does: 'hoàn tác', run: () => notice('Đã hoàn tác.') },
  ];
  useShortcuts(shortcuts);

  return (
    <Page
      title="Nhiệm vụ của đơn vị"
      badge={<Provenance kind="sample" />}
      crumbs={[{ label: 'Kế hoạch 268/KH-UBND (minh họa)', to: '/plans' }, { label: 'Phụ lục II' }, { label: 'III.1' }]}
      actions={
        <>
          <Segmented
            label="Cách xem"
            value={view}
            onChange={setView}
            options={[
              { value: 'due', label: 'Theo hạn' },
              { value: 'calendar', label: 'Lịch' },
              { value: 'index', label: 'Theo chỉ số' },
            ]}
          />
          <Button>Lọc</Button>
          <Button kind="main">Đôn đốc</Button>
        </>
      }
      lead={
        <>
          PAPI giữ nhóm đầu (hạng 6). <strong>SIPAS xuống 12 bậc</strong>, từ 4 xuống 16. Còn{' '}
          <strong>1,40 điểm chưa có nhiệm vụ</strong>.
        </>
      }
    >
      <Figures
        items={[
          { value: 2, label: 'trễ hạn', tone: 'lost' },
          { value: 3, label: 'trong 7 ngày' },
          { value: 1, label: 'bị trả lại', tone: 'doubt' },
          { value: '1,95', label: 'điểm đang giữ' },
        ]}
      />
      <Split
        main={
          <>
            <Table
              label="Nhiệm vụ của đơn vị theo hạn"
              rows={tasks}
              columns={taskColumns}
              rowKey={(row) => row.key}
              selected={selected}
              onSelect={(row) => setSelected(row.key)}
              groupOf={(row) => row.states.timing.kind}
              groupHead={(group) => groups[group] ?? { title: group }}
              isLate={(row) => row.states.timing.kind === 'late'}
            />
            <KeyLine shortcuts={shortcuts} />
          </>
        }
        side={
          <>
            <Panel note="Báo cáo kỳ tháng 9/2025, hạn 30/9/2025" title="Hồ sơ đất đai trả đúng hạn tại 42 xã, phường">
              <Fields>
                <Segmented
                  labelled
                  wide
                  label="Tình hình thực hiện"
                  value={state}
                  onChange={setState}
                  options={[
                    { value: 'none', label: 'Chưa' },
                    { value: 'doing', label: 'Đang làm' },
                    { value: 'done', label: 'Hoàn thành' },
                  ]}
                />
                <Textarea
                  label="Kết quả, số liệu"
                  autosize
                  minRows={2}
                  defaultValue="3.813/4.096 hồ sơ trả đúng hạn (93,1 %). 283 hồ sơ trễ, 201 hồ sơ đã có văn bản xin lỗi."
                />
                <Upload
                  label="Minh chứng"
                  value={file}
                  onChange={setFile}
                  maxBytes={52_428_800}
                  types={['.pdf', '.docx', '.xlsx', '.jpg']}
                  hint="dùng lại tệp đã có: thống kê một cửa tháng 8"
                />
                <TextInput label="Vướng mắc cần tháo gỡ" placeholder="Không bắt buộc" />
              </Fields>
              <FormFoot note="Đã lưu nháp lúc 08:41. Mất mạng vẫn giữ bản nháp trên máy này.">
                <Button kind="main">Gửi Phó Giám đốc duyệt</Button>
                <Button>Lưu nháp</Button>
              </FormFoot>
            </Panel>
            <Section title="Việc dài" note="tiến độ từ máy chủ">
              <Fields>
                <ProgressBar label="Đang đọc văn bản" progress={{ done: 9, total: 14 }} />
                <ProgressBar label="Đang nhập" progress={{ done: 3, total: 8 }} isLost />
                <ShareBar
                  parts={[
                    { label: 'đã xác nhận', count: 29, tone: 'won' },
                    { label: 'chắc, chờ bạn', count: 12, tone: 'ink' },
                    { label: 'cần xem', count: 5, tone: 'doubt' },
                  ]}
                />
              </Fields>
            </Section>
          </>
        }
      />
      <Section title="Ba dấu" note="báo cáo, minh chứng, thời hạn">
        <MarksBanner
          states={{ reported: 'doing', proven: 'waiting', timing: { kind: 'late', days: 23 } }}
          notes={{
            reported: 'đơn vị báo cáo, 22/10/2025',
            proven: '2 tệp, Văn phòng UBND tỉnh xem',
            timing: 'kỳ tháng 9, hạn 30/9/2025',
          }}
          figure={{ value: '0,64', label: 'điểm PAR INDEX đang mất', lost: true }}
        />
        <Well>
          <CollectiveCounts total={42} reported={29} proven={24} onTime={31} allThree={19} />
        </Well>
      </Section>
      <Section
        title="Câu gốc trong kế hoạch"
        badge={<Provenance kind="published" detail="PAR INDEX 2024, Bộ Nội vụ, 6/4/2025" />}
      >
        <AsWritten>
          Bố trí đủ công chức tại Trung tâm Phục vụ hành chính công cấp xã;{' '}
          <b>trả kết quả hồ sơ đất đai trước và đúng hạn đạt từ 98 %</b>. Xin lỗi bằng văn bản khi trễ hẹn, chỉ hẹn lại
          một lần.
        </AsWritten>
      </Section>
      <Section
        title="Tám trục nội dung"
        note={<RulerLegend />}
        actions={
          <ButtonLink href="/api/download" download>
            Tải XLSX
          </ButtonLink>
        }
      >
        <Tree
          label="Chỉ số PAPI 2022 theo trục"
          roots={axes}
          childrenOf={(node) => node.children ?? []}
          nodeKey={(node) => node.name}
          columns={axisColumns}
          open={[axes[1]?.name ?? '']}
          selected={axes[0]?.name ?? null}
          onSelect={() => {}}
          total={{
            name: 'Tổng điểm',
            points: <Points value={44.3138} />,
            max: '80',
            change: <Change value={-0.82} sure={false} />,
            rank: <Rank rank={8} field={61} range={[4, 24]} />,
          }}
        />
        <Footnote>Khoảng tin cậy chỉ công bố cho tổng điểm. Nguồn: PAPI 2022, © CECODES, RTA, UNDP.</Footnote>
      </Section>
      <Split
        even
        main={
          <Section title="Chữ và nhãn">
            <Fields>
              <p>
                <Provenance kind="published" /> <Provenance kind="appraised" /> <Provenance kind="selfScored" />{' '}
                <Provenance kind="rebuilt" /> <Provenance kind="sample" detail="Số bịa cho tỉnh Sông Lam" />
              </p>
              <p>
                <Tag>chưa mở</Tag> <Tag tone="ask">chờ xem</Tag> <Tag tone="ok">đã xác nhận</Tag>{' '}
                <Tag tone="late">trả lại</Tag> <CriterionTag code="PAR 3.4" name="Hồ sơ cấp xã đúng hạn" />
              </p>
              <p>
                <Points value={44.3138} of={80} /> · <Change value={1.37} sure /> · <Change value={-3.8} sure /> ·{' '}
                <Change value={-0.82} sure={false} /> · <Missing /> · <Kbd>Ctrl K</Kbd>
              </p>
              <p>
                <Button small>Hỏi</Button>{' '}
                <Button small kind="bad">
                  Bỏ
                </Button>{' '}
                <Button small kind="flat">
                  Xem
                </Button>{' '}
                <Button kind="main" busy>
                  Đang gửi
                </Button>{' '}
                <Button kind="main" disabled>
                  Gửi
                </Button>{' '}
                <Button onClick={() => setOpen('modal')}>Hộp thoại</Button>{' '}
                <Button onClick={() => setOpen('drawer')}>Ngăn bên</Button>{' '}
                <Button onClick={() => void notice('Đã lưu bản nháp.')}>Nhắn</Button>
              </p>
              <Facts
                items={[
                  { name: 'Số, ký hiệu', value: '268/KH-UBND' },
                  { name: 'Ngày ban hành', value: '22/8/2025' },
                  { name: 'Người ký', value: 'Chủ tịch UBND tỉnh' },
                ]}
              />
            </Fields>
          </Section>
        }
        side={
          <Section title="Ô nhập">
            <Fields>
              <ReadField
                name="Tiêu chí"
                value={
                  <>
                    <CriterionTag code="PAR 7.3" /> Số hóa hồ sơ, kết quả giải quyết
                  </>
                }
              />
              <ReadField
                isUnsure
                name="Chủ trì"
                value="Sở Khoa học và Công nghệ"
                note="Văn bản ghi “Sở Thông tin và Truyền thông”, đã sáp nhập từ 01/3/2025"
                answer={{ key: '1', verb: 'nhận', run: () => {} }}
              />
              <Select
                label="Cơ quan"
                searchable
                data={['Sở Nội vụ', 'Sở Tài chính', 'Văn phòng UBND tỉnh']}
                defaultValue="Sở Nội vụ"
              />
              <MultiSelect
                label="Phối hợp"
                data={['Sở Tư pháp', 'Thanh tra tỉnh', 'UBND cấp xã']}
                defaultValue={['Sở Tư pháp', 'Thanh tra tỉnh']}
              />
              <DateField label="Hạn" value={date} onChange={setDate} />
              <NumberInput label="Điểm" decimalSeparator="," thousandSeparator="." defaultValue={1234.5} hideControls />
              <PasswordInput label="Mật khẩu" defaultValue="mat-khau-thu" />
              <TextInput label="Tên đăng nhập" error="Tên này đã có người dùng." defaultValue="coordinator" />
              <Checkbox label="Giao cho cả tập thể" defaultChecked />
            </Fields>
          </Section>
        }
      />
      <Split
        even
        main={
          <Section title="Trống, lỗi">
            <Empty
              why="Chưa có kế hoạch nào. Nhập văn bản đầu tiên."
              action={<Button kind="main">Nhập văn bản</Button>}
            />
            <ErrorNote
              problem={
                new ApiProblem({
                  code: 'web.offline',
                  status: 0,
                  detail: 'Mất kết nối với máy chủ.',
                  trace: '9f21c0a4',
                })
              }
              safe="draft"
              onRetry={() => {}}
            />
          </Section>
        }
        side={
          <Section title="Lần tải đầu">
            <HatchedRows count={5} />
          </Section>
        }
      />
      <Section title="Bảng dài" note="1.200 dòng, chỉ vẽ phần nhìn thấy">
        <Table
          label="Bảng dài"
          rows={many}
          columns={manyColumns}
          rowKey={(row) => row.code}
          to={(row) => `/units/${row.code}`}
        />
      </Section>
      <Modal opened={open === 'modal'} onClose={() => setOpen(null)} title="Trả lại minh chứng">
        <Textarea label="Lý do" description="Đơn vị sẽ thấy nguyên câu này." minRows={3} />
        <FormFoot>
          <Button kind="main">Trả lại</Button>
          <Button onClick={() => setOpen(null)}>Thôi</Button>
        </FormFoot>
      </Modal>
      <Drawer opened={open === 'drawer'} onClose={() => setOpen(null)} title="Đơn vị im lặng">
        Trên 21 ngày không cập nhật, còn kỳ đang mở.
      </Drawer>
    </Page>
  );
}

function step(selected: string | null, by: number): string | null {
  const at = tasks.findIndex((row) => row.key === selected);
  return tasks[Math.max(0, Math.min(tasks.length - 1, at + by))]?.key ?? null;
}
