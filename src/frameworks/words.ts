import type { Words } from '../kernel/words.ts';

/** Refusals of the catalogue. */
export const words = {
  'frameworks.no_index': {
    vi: 'Không có chỉ số “{index}”. Hãy chọn một trong các chỉ số: {known}.',
    en: 'There is no index “{index}”. Choose one of: {known}.',
  },
  'frameworks.no_edition': {
    vi: '{index} không có phiên bản “{edition}”. Hãy chọn một trong các phiên bản: {known}.',
    en: '{index} has no edition “{edition}”. Choose one of: {known}.',
  },
  'frameworks.no_node': {
    vi: '{index}, phiên bản {edition}, không có tiêu chí mã “{code}”. Hãy xem lại mã trong khung chỉ số.',
    en: '{index}, edition {edition}, has no node “{code}”. Look the code up in the index tree.',
  },
} satisfies Words;
