import type { Words } from '../kernel/words.ts';

export const words = {
  'sample.not_a_sample': {
    vi: 'Dữ liệu của {name} là dữ liệu thật nên không gỡ bằng cách này được.',
    en: 'The data of {name} are real and are not removed this way.',
  },
  removeTitle: { vi: 'Gỡ dữ liệu minh họa', en: 'Remove the sample data' },
  removeLead: {
    vi: 'Gỡ toàn bộ {name}: đơn vị, người dùng, kế hoạch, báo cáo và minh chứng. Việc này không hoàn tác được.',
    en: 'Removes all of {name}: units, people, plans, reports and proofs. This can not be undone.',
  },
  removeAfter: {
    vi: 'Sau đó mọi người được đăng xuất. Tạo tỉnh thật bằng lệnh: thuocdo tenant add.',
    en: 'Everybody is signed out then. Make the real province with: thuocdo tenant add.',
  },
  removeSure: {
    vi: 'Tôi hiểu và muốn gỡ toàn bộ dữ liệu minh họa',
    en: 'I understand and want all sample data removed',
  },
  remove: { vi: 'Gỡ dữ liệu minh họa', en: 'Remove the sample data' },
  removed: {
    vi: 'Đã nhận lệnh gỡ. Dữ liệu minh họa sẽ biến mất trong giây lát.',
    en: 'It is being removed. The sample data will be gone within moments.',
  },
  notYours: {
    vi: 'Chỉ người quản trị của tỉnh minh họa gỡ được dữ liệu này.',
    en: 'Only the administrator of the sample province can remove it.',
  },
} as const satisfies Words;
