import type { Words } from '../../kernel/words.ts';
import type { SetFaultCode } from '../model/own-set/set-fault.ts';

/** What is wrong in a set and what to do, by the fault's code. `{code}` is of the node, empty for the set as a whole. */
export const setFaultWords = {
  'set.fault.no_heading': {
    vi: 'Không thấy dòng tiêu đề có cột tên tiêu chí và cột điểm tối đa (hoặc trọng số). Hãy dùng tệp mẫu, hoặc đặt lại tên cột.',
    en: 'No heading row with a column of names and one of points (or weights) was found. Use the form, or rename the columns.',
  },
  'set.fault.two_columns': {
    vi: 'Cột “{heading}” trùng ý với một cột trước nó. Hãy bỏ một cột.',
    en: 'The column “{heading}” says the same as one before it. Remove one of them.',
  },
  'set.fault.no_nodes': {
    vi: 'Bộ chưa có tiêu chí nào. Hãy thêm ít nhất một.',
    en: 'The set has no criterion. Add one at least.',
  },
  'set.fault.too_many_nodes': {
    vi: 'Có {count} mục, tối đa là {most}. Hãy chia thành nhiều bộ.',
    en: 'There are {count} nodes, {most} at most. Part them into several sets.',
  },
  'set.fault.missing_code': {
    vi: 'Dòng này chưa có mã. Hãy ghi mã, như 1.2.3.',
    en: 'This row has no code. Write one, such as 1.2.3.',
  },
  'set.fault.bad_code': {
    vi: '“{code}” không phải là mã. Hãy ghi như 1.2.3, hoặc I, 1, a).',
    en: '“{code}” is no code. Write it as 1.2.3, or as I, 1, a).',
  },
  'set.fault.code_twice': {
    vi: 'Mã {code} đã có ở dòng trên. Hãy đổi một trong hai; mã 1.10 phải để ô dạng Văn bản.',
    en: 'The code {code} stands above already. Change one of them; a code such as 1.10 needs a cell of text.',
  },
  'set.fault.parent_missing': {
    vi: 'Mục {code} không có mục cha {parent} ở trên. Hãy thêm mục {parent} hoặc sửa mã.',
    en: 'No {parent} stands above {code}. Add {parent} or mend the code.',
  },
  'set.fault.too_deep': {
    vi: 'Mục {code} sâu quá: bộ có {levels} cấp. Hãy đưa lên cấp trên, hoặc khai thêm cấp.',
    en: '{code} is too deep: the set has {levels} levels. Move it up, or declare another level.',
  },
  'set.fault.empty_name': { vi: 'Mục chưa có tên. Hãy ghi tên.', en: 'The node has no name. Write one.' },
  'set.fault.not_a_number': {
    vi: '“{written}” không phải là số. Hãy ghi như 2,5 hoặc 2.5.',
    en: '“{written}” is no number. Write it as 2.5 or 2,5.',
  },
  'set.fault.percent_for_points': {
    vi: '“{written}” là phần trăm, ô này cần điểm. Hãy ghi số điểm.',
    en: '“{written}” is a percentage where points are wanted. Write the points.',
  },
  'set.fault.not_positive': {
    vi: '“{written}” phải là số lớn hơn 0. Nếu mục không có điểm thì để trống.',
    en: '“{written}” must be above 0. Leave it empty where there are none.',
  },
  'set.fault.unknown_method': {
    vi: 'Không hiểu cách đo “{written}”. Hãy ghi: tự đánh giá, khảo sát hoặc thống kê.',
    en: 'The way of measuring “{written}” is not known. Write: self, survey or statistics.',
  },
  'set.fault.bad_rule': {
    vi: 'Không hiểu cách chấm “{written}”. Hãy ghi như: Tỷ lệ 80% – 95%; Nội dung: a; b; Mỗi trường hợp 0,5 điểm (xem trang Hướng dẫn của tệp mẫu).',
    en: 'The scoring rule “{written}” can’t be read. Write such as: ratio 80-95%; items: a; b; each case 0.5 (see the guide in the form).',
  },
  'set.fault.unknown_provenance': {
    vi: 'Không hiểu căn cứ “{written}”. Hãy ghi: có nguồn, suy luận hoặc tái dựng.',
    en: '“{written}” is not known. Write: sourced, inferred or reconstructed.',
  },
  'set.fault.bad_mark': {
    vi: 'Không hiểu “{written}”. Hãy ghi có hoặc không, hay để trống.',
    en: '“{written}” is not known. Write yes or no, or leave it empty.',
  },
  'set.fault.no_title': { vi: 'Bộ chưa có tên. Hãy ghi tên bộ.', en: 'The set has no name. Write one.' },
  'set.fault.no_set_code': {
    vi: 'Bộ chưa có mã. Hãy ghi mã bộ, như cchc-so.',
    en: 'The set has no code. Write one, such as cchc-so.',
  },
  'set.fault.bad_set_code': {
    vi: '“{written}” không dùng làm mã bộ được. Chỉ dùng chữ thường không dấu, số và gạch nối, như cchc-xa.',
    en: '“{written}” can’t be the code of a set. Use small plain letters, figures and hyphens, such as cchc-xa.',
  },
  'set.fault.published_code': {
    vi: 'Mã “{index}” là của một chỉ số đã công bố. Hãy đặt mã khác cho bộ của tỉnh, như cchc-so.',
    en: '“{index}” is the code of a published index. Give the set another one, such as cchc-so.',
  },
  'set.fault.no_years': {
    vi: 'Chưa có năm áp dụng. Hãy ghi năm, như 2026 hoặc 2026-2028.',
    en: 'No year is given. Write one, such as 2026 or 2026-2028.',
  },
  'set.fault.bad_years': {
    vi: '“{written}” không phải là năm. Hãy ghi như 2026 hoặc 2026-2028.',
    en: '“{written}” is no year. Write such as 2026 or 2026-2028.',
  },
  'set.fault.years_overlap': {
    vi: 'Năm {years} đã thuộc phiên bản {edition} của bộ này. Mỗi năm chỉ có một phiên bản: hãy chọn năm khác.',
    en: '{years} is of the edition {edition} of this set already. A year has one edition: choose others.',
  },
  'set.fault.bad_scale': {
    vi: 'Thang điểm từ {from} đến {to}: mức đầu phải nhỏ hơn mức cuối.',
    en: 'The scale runs from {from} to {to}: it must rise.',
  },
  'set.fault.bad_date': {
    vi: '“{written}” không phải là ngày. Hãy ghi như 15/10/2025.',
    en: '“{written}” is no day. Write such as 15/10/2025.',
  },
  'set.fault.unknown_addition': {
    vi: 'Không hiểu cách cộng “{written}”. Hãy ghi: cộng điểm, theo trọng số hoặc chia đều.',
    en: 'How the level adds up, “{written}”, is not known. Write: sum, weighted or equal.',
  },
  'set.fault.unknown_fact': {
    vi: 'Không hiểu mục “{fact}”. Hãy dùng đúng tên mục của tệp mẫu, hoặc bỏ dòng này.',
    en: '“{fact}” is not known here. Use the names of the form, or remove the row.',
  },
  'set.fault.band_without_bound': {
    vi: 'Mức xếp loại “{band}” chưa có điểm từ. Hãy ghi điểm thấp nhất của mức.',
    en: 'The band “{band}” has no lower bound. Write its lowest score.',
  },
  'set.fault.band_outside': {
    vi: 'Mức “{band}” từ {from} nằm ngoài thang điểm {least} đến {most}.',
    en: 'The band “{band}” from {from} is outside the scale, {least} to {most}.',
  },
  'set.fault.bands_overlap': {
    vi: 'Mức “{band}” chồng lên mức “{other}” ở {from}. Ghi mức cao trước, mỗi mức bắt đầu thấp hơn mức trên.',
    en: 'The band “{band}” overlaps “{other}” at {from}. Write the best first, each beginning below the one above.',
  },
  'set.fault.bands_gap': {
    vi: 'Từ {low} đến {high} không thuộc mức nào (dưới mức “{band}”, hoặc giữa nó và mức trên). Hãy sửa cận.',
    en: 'From {low} to {high} is in no band (below “{band}”, or between it and the one above). Mend the bounds.',
  },
  'set.fault.unknown_source': {
    vi: 'Không có nguồn mã “{source}”. Hãy khai ở phần Nguồn, hoặc ghi thẳng tên văn bản.',
    en: 'There is no source “{source}”. Declare it among the sources, or write its title.',
  },
  'set.fault.sourced_without_source': {
    vi: 'Ghi là có nguồn mà không nêu nguồn. Hãy ghi nguồn, hoặc đổi căn cứ.',
    en: 'Called sourced, names no source. Name one, or say how else it is known.',
  },
  'set.fault.one_edition': {
    vi: 'Tệp phải có đúng một phiên bản (editions), đang có {count}. Hãy tách mỗi phiên bản một tệp.',
    en: 'The file must have one edition, and has {count}. Make a file for each.',
  },
  'set.fault.yaml_syntax': {
    vi: 'Dòng này không đúng cú pháp YAML. Hãy xem lại dấu nháy, ngoặc, thụt dòng.',
    en: 'This line is no YAML. Look at its quotes, brackets and indents.',
  },
  'set.fault.unknown_word': {
    vi: 'Không hiểu từ “{word}”. Hãy xem tệp mẫu, hoặc bỏ đi.',
    en: 'The word “{word}” is not known. See the form, or remove it.',
  },
  'set.fault.wrong_value': {
    vi: '“{word}” thiếu hoặc sai giá trị. Hãy xem tệp mẫu.',
    en: '“{word}” is missing or has a wrong value. See the form.',
  },
  'set.fault.points_some': {
    vi: 'Các mục ngay dưới {code}: có mục có điểm, có mục không ({without}). Hãy ghi điểm cho mọi mục, hoặc bỏ hết.',
    en: 'Right under {code} some have points and some have none ({without}). Give all of them points, or none.',
  },
  'set.fault.points_without_parent': {
    vi: 'Các mục dưới {code} có điểm mà {code} không có. Hãy ghi điểm tối đa của {code}.',
    en: 'The nodes under {code} have points and {code} has none. Write its points.',
  },
  'set.fault.points_sum': {
    vi: 'Mục {code}: các mục ngay dưới cộng được {sum} điểm, điểm tối đa là {wanted}, lệch {difference}. Hãy sửa điểm của mục này hoặc của các mục dưới.',
    en: '{code}: the nodes right under it add to {sum}, its points are {wanted}, off by {difference}. Mend the one or the others.',
  },
  'set.fault.points_begin': {
    vi: 'Mục {code}: điểm thấp nhất của các mục dưới cộng được {sum}, phải là {wanted}.',
    en: '{code}: the least points under it add to {sum}, and should make {wanted}.',
  },
  'set.fault.points_not_asked': {
    vi: 'Mục {code} có điểm hoặc trọng số mà cấp này không dùng. Hãy bỏ, hoặc đổi cách cộng của cấp.',
    en: '{code} has points or a weight, which its level does not use. Remove it, or change how the level adds up.',
  },
  'set.fault.weights_some': {
    vi: 'Các mục ngay dưới {code}: có mục có trọng số, có mục không ({without}). Hãy ghi đủ.',
    en: 'Right under {code} some have a weight and some have none ({without}). Give all of them one.',
  },
  'set.fault.weights_sum': {
    vi: 'Trọng số của các mục ngay dưới {code} cộng được {sum}%, phải là 100%, lệch {difference}.',
    en: 'The weights right under {code} add to {sum}%, not 100%, off by {difference}.',
  },
  'set.fault.weights_least': {
    vi: 'Điểm thấp nhất dưới {code} làm thành {least}, phải là {wanted}.',
    en: 'The least under {code} makes {least}, and should make {wanted}.',
  },
  'set.fault.least_not_below': {
    vi: 'Mục {code}: điểm thấp nhất {least} phải nhỏ hơn điểm tối đa {most}.',
    en: '{code}: its least points, {least}, must be below its most, {most}.',
  },
  'set.fault.each_over_all': {
    vi: 'Mục {code}: một trường hợp {each} điểm, nhiều hơn điểm tối đa {most}. Hãy sửa cách chấm hoặc điểm.',
    en: '{code}: one case is worth {each}, more than all, {most}. Mend the rule or the points.',
  },
  'set.fault.floor_above_full': {
    vi: 'Mục {code}: mức sàn {floor}% cao hơn mức đủ điểm {full}%. Hãy đổi chỗ.',
    en: '{code}: the floor, {floor}%, is above the full mark, {full}%. Swap them.',
  },
  'set.fault.bounds_upside_down': {
    vi: 'Mục {code}: cận dưới của quy đổi phải nhỏ hơn cận trên.',
    en: '{code}: the lower bound of the rescaling must be below the upper one.',
  },
  'set.fault.no_such_index': {
    vi: 'Mục {code} chấm theo chỉ số “{index}”, không có chỉ số đó. Hãy ghi: par-index, sipas, papi hoặc pci.',
    en: '{code} is scored by the index “{index}”, which is not there. Write par-index, sipas, papi or pci.',
  },
} as const satisfies Words & Record<`set.fault.${SetFaultCode}`, unknown>;
