import type { Words } from '../../kernel/words.ts';

/** Refusals of the province's own sets. */
export const setRefusals = {
  'frameworks.not_a_set': {
    vi: '“{name}” không phải là tệp Excel (.xlsx), CSV hay YAML đọc được. Hãy lưu lại thành .xlsx, bỏ mật khẩu, rồi chọn lại.',
    en: '“{name}” is no .xlsx, CSV or YAML file that can be read. Save it as .xlsx without a password and choose it again.',
  },
  'frameworks.set_too_large': {
    vi: 'Tệp lớn hơn {limit} MB. Hãy bỏ hình và trang không dùng, rồi chọn lại.',
    en: 'The file is larger than {limit} MB. Remove pictures and sheets that are not needed and choose it again.',
  },
  'frameworks.set_too_much': {
    vi: 'Tệp này đọc quá lâu hoặc tốn quá nhiều bộ nhớ nên đã dừng. Chưa có gì được ghi. Hãy bỏ các trang và dòng trống, rồi chọn lại.',
    en: 'Reading this file took too long or too much memory and was stopped. Nothing was kept. Remove empty rows and sheets and choose it again.',
  },
  'frameworks.import_not_found': {
    vi: 'Không có lần đọc thử này. Hãy chọn tệp và đọc thử lại.',
    en: 'There is no such dry run. Choose the file and try it again.',
  },
  'frameworks.import_not_ready': {
    vi: 'Lần đọc thử này còn lỗi hoặc đã được ghi rồi. Hãy sửa tệp và đọc thử lại.',
    en: 'This dry run has faults or was kept already. Mend the file and try it again.',
  },
  'frameworks.no_own_edition': {
    vi: 'Không có bộ “{set}” phiên bản {edition}. Hãy chọn trong danh sách bộ tiêu chí.',
    en: 'There is no set “{set}” in edition {edition}. Choose one of the list.',
  },
  'frameworks.edition_frozen': {
    vi: 'Phiên bản {edition} của bộ “{set}” đã đưa vào dùng nên không sửa được nữa. Hãy tạo phiên bản mới cho năm khác.',
    en: 'Edition {edition} of “{set}” is in use and can’t be changed any more. Make a new edition for other years.',
  },
  'frameworks.not_in_use': {
    vi: 'Phiên bản {edition} của bộ “{set}” không đang dùng, nên không thôi dùng được.',
    en: 'Edition {edition} of “{set}” is not in use, so it can’t be retired.',
  },
  'frameworks.set_has_faults': {
    vi: 'Bộ “{set}” phiên bản {edition} còn {count} lỗi. Hãy sửa hết rồi làm lại; chưa có gì thay đổi.',
    en: '“{set}”, edition {edition}, still has {count} faults. Mend them first; nothing was changed.',
  },
  'frameworks.years_taken': {
    vi: 'Năm {years} trùng với phiên bản {edition} của bộ “{set}”. Hãy chọn năm khác.',
    en: '{years} overlaps edition {edition} of “{set}”. Choose other years.',
  },
  'frameworks.bad_years': {
    vi: '“{years}” không phải là năm. Hãy ghi như 2026 hoặc 2026-2028.',
    en: '“{years}” is no year. Write such as 2026 or 2026-2028.',
  },
  'frameworks.bad_set_code': {
    vi: '“{code}” không dùng làm mã bộ được. Chỉ dùng chữ thường không dấu, số và gạch nối, khác mã của chỉ số đã công bố; như cchc-so.',
    en: '“{code}” can’t be the code of a set. Use small plain letters, figures and hyphens, unlike those of published indices; such as cchc-so.',
  },
} as const satisfies Words;
