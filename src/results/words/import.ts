import type { Sentence, Words } from '../../kernel/words.ts';

/** What is wrong in a cell of a table that is brought in, and what to do; one sentence for each of `importFaults`. */
export const faultWords = {
  'results.fault.no_heading': {
    vi: 'Không tìm thấy dòng tiêu đề. Cần một dòng có cột “Tỉnh” hoặc “Mã tỉnh” và ít nhất một cột điểm hoặc hạng.',
    en: 'There is no heading row. One row must have a column “Province” or “Province code” and at least one of scores or ranks.',
  },
  'results.fault.two_columns': {
    vi: 'Cột “{heading}” cùng nghĩa với cột ở ô {first}. Hãy bỏ một trong hai.',
    en: 'Column “{heading}” means the same as that of cell {first}. Leave one of them out.',
  },
  'results.fault.unknown_column': {
    vi: 'Không hiểu cột “{heading}”. Hãy ghi mã hoặc tên mục của chỉ số, hoặc bỏ cột này.',
    en: 'Column “{heading}” is not understood. Write the code or the name of a node, or leave the column out.',
  },
  'results.fault.no_province': {
    vi: 'Dòng có số liệu nhưng không ghi tỉnh. Hãy điền tên hoặc mã tỉnh, hoặc bỏ dòng.',
    en: 'The row has figures and names no province. Give its name or its code, or leave the row out.',
  },
  'results.fault.unknown_province': {
    vi: 'Năm {year} không có tỉnh, thành phố “{name}”. Gần giống: {near}. Hãy sửa tên, hoặc bỏ dòng nếu không phải của một tỉnh.',
    en: 'There was no province “{name}” in {year}. Near: {near}. Mend the name, or leave the row out if it is not of a province.',
  },
  'results.fault.code_disagrees': {
    vi: 'Năm {year} mã {code} là của {of}, còn dòng này ghi {name}, mã {right}. Hãy sửa tên hoặc mã.',
    en: 'In {year} code {code} was that of {of}, yet the row names {name}, whose code was {right}. Mend the name or the code.',
  },
  'results.fault.no_year': {
    vi: 'Không rõ số liệu của năm nào. Hãy điền năm, hoặc chọn năm cho cả bảng.',
    en: 'It is not known of which year this is. Fill the year in, or choose one for the whole table.',
  },
  'results.fault.not_a_year': {
    vi: '“{year}” không phải là năm. Hãy ghi bốn chữ số, như 2024.',
    en: '“{year}” is not a year. Write four digits, such as 2024.',
  },
  'results.fault.year_without_edition': {
    vi: '{index} không có bộ tiêu chí xếp hạng tỉnh cho năm {year}. Các năm có: {years}. Hãy sửa năm hoặc bỏ dòng.',
    en: '{index} has no edition that rates provinces for {year}. There are: {years}. Mend the year or leave the row out.',
  },
  'results.fault.other_index': {
    vi: 'Dòng này là của chỉ số {index}, còn bảng đang nhập là {asked}. Hãy tách ra tệp riêng.',
    en: 'This row is of the index {index}, yet the table is brought in as {asked}. Put it into a file of its own.',
  },
  'results.fault.no_node': {
    vi: 'Dòng có số liệu nhưng không ghi mục nào. Hãy ghi mã mục, hoặc * cho tổng điểm.',
    en: 'The row has a figure and names no node. Write the code of one, or * for the total.',
  },
  'results.fault.unknown_node': {
    vi: 'Năm {year} không có mục “{node}”. Gần giống: {near}. Hãy ghi đúng mã hoặc tên.',
    en: 'There is no node “{node}” in {year}. Near: {near}. Write its code or its name.',
  },
  'results.fault.ambiguous_node': {
    vi: 'Năm {year} có nhiều mục tên “{node}”. Hãy ghi mã: {codes}.',
    en: 'Several nodes of {year} are named “{node}”. Write the code: {codes}.',
  },
  'results.fault.unknown_state': {
    vi: 'Trạng thái “{state}” không hợp với số liệu của dòng. Để trống, hoặc ghi “có điểm”, “không công bố”, “chưa tìm được”.',
    en: 'The state “{state}” does not go with the figure of its row. Leave it empty, or write “value”, “withheld”, “missing”.',
  },
  'results.fault.two_rows': {
    vi: 'Mục {code} của {province} đã có ở ô {first}. Mỗi mục của một tỉnh chỉ ghi một lần; hãy bỏ một ô.',
    en: 'Node {code} of {province} stands already in cell {first}. It may stand once; leave one of them out.',
  },
  'results.fault.not_a_number': {
    vi: '“{text}” không phải là số. Ghi số; để trống nếu chưa có; ghi “-” nếu cơ quan chủ quản không công bố.',
    en: '“{text}” is not a number. Write a number; leave it empty where it is missing; write “-” where the owner published nothing.',
  },
  'results.fault.ambiguous_number': {
    vi: '“{text}” có thể là hai số khác nhau: dấu này ngăn phần nghìn hay phần thập phân? Hãy chọn dấu thập phân của bảng, hoặc viết lại số.',
    en: '“{text}” may be two numbers: does the mark part thousands or decimals? Choose the decimal mark of the table, or write the number anew.',
  },
  'results.fault.mixed_marks': {
    vi: '“{text}” không viết dấu thập phân “{mark}” như phần còn lại của bảng. Hãy viết lại số.',
    en: '“{text}” is not written with the decimal mark “{mark}” as the rest of the table is. Write the number anew.',
  },
  'results.fault.over_most': {
    vi: '{points} vượt điểm tối đa của mục {code} là {most}. Hãy xem lại số và dấu thập phân.',
    en: '{points} is over the most that node {code} can have, {most}. Look at the number and its decimal mark.',
  },
  'results.fault.under_least': {
    vi: '{points} dưới điểm tối thiểu của mục {code} là {least}. Để trống nếu chưa có; không ghi 0 thay cho chưa có.',
    en: '{points} is under the least that node {code} can have, {least}. Leave the cell empty where it is missing; missing is not 0.',
  },
  'results.fault.half_interval': {
    vi: 'Khoảng tin cậy của {code} ({province}, {points} điểm) chỉ có một cận. Hãy ghi cả hai, hoặc để trống cả hai.',
    en: 'The interval of {code} ({province}, {points} points) has one bound only. Write both, or none.',
  },
  'results.fault.interval_alone': {
    vi: '{province} có khoảng tin cậy của {code} mà không có điểm. Hãy ghi điểm, hoặc bỏ khoảng này.',
    en: '{province} has an interval of {code} and no score. Write the score, or leave the interval out.',
  },
  'results.fault.outside_interval': {
    vi: '{points} điểm ở {code} của {province} không nằm giữa cận dưới và cận trên. Hãy xem lại ba số.',
    en: '{points} points at {code} of {province} do not lie between low and high. Look at the three numbers.',
  },
  'results.fault.no_level': {
    vi: 'Không rõ khoảng tin cậy của {code} ({province}, {points} điểm) ở mức nào. Ghi 80%, 90%, 95% hoặc 99% ở tiêu đề, như “Cận dưới 95%”, hoặc thêm cột “Mức tin cậy”.',
    en: 'The level of the interval of {code} ({province}, {points} points) is not known. Write 80%, 90%, 95% or 99% in the heading, such as “Low 95%”, or add a column “Level”.',
  },
  'results.fault.interval_disagrees': {
    vi: 'Khoảng tin cậy, mức và sai số của {code} ({province}, {points} điểm) không khớp nhau. Hãy xem lại, hoặc bỏ cột sai số.',
    en: 'Interval, level and error of {code} ({province}, {points} points) do not go together. Look again, or leave the column of errors out.',
  },
  'results.fault.not_a_rank': {
    vi: '“{rank}” không phải là hạng: hạng là số nguyên từ 1 đến {units}. Có thể để trống, hệ thống tự tính.',
    en: '“{rank}” is not a rank: a whole number from 1 to {units}. It may be left empty and is then computed.',
  },
  'results.fault.rank_disagrees': {
    vi: '{province} {points} điểm ghi hạng {rank}, theo điểm của cả bảng phải là {expected}. Hãy sửa điểm hoặc hạng, hay để trống hạng.',
    en: '{province} with {points} points is given rank {rank}; by the scores of the table it is {expected}. Mend the score or the rank, or leave the rank empty.',
  },
} as const satisfies Words;

/** What sentences of faults write for '*', the index as a whole. */
export const wholeInWords: Sentence = { vi: 'tổng điểm', en: 'the total' };

/** Refusals of tables that are brought in. */
export const importRefusals = {
  'results.import_not_found': {
    vi: 'Không tìm thấy lần nhập bảng này. Hãy chọn lại tệp.',
    en: 'This import of a table is not here. Choose the file again.',
  },
  'results.import_not_ready': {
    vi: 'Chưa ghi gì: bảng này còn lỗi, đang đọc, hoặc đã được ghi trước đó. Hãy tải lại trang để xem.',
    en: 'Nothing was kept: the table has faults, is still being read, or was accepted before. Load the page again to see.',
  },
  'results.no_own_table': {
    vi: 'Tỉnh không có bảng riêng của {index} năm {year}. Không có gì thay đổi.',
    en: 'The province has no table of its own of {index} for {year}. Nothing was changed.',
  },
  'results.source_needed': {
    vi: 'Cần ghi nguồn của số liệu và địa chỉ trang nơi đọc được, bắt đầu bằng https://. Chưa có gì được ghi.',
    en: 'Name the source of the figures and the address where they can be read, beginning with https://. Nothing was kept.',
  },
  'results.year_unknown': {
    vi: '{index} không có bộ tiêu chí xếp hạng tỉnh cho năm “{year}”. Hãy chọn năm khác, hoặc để trống nếu bảng có cột năm.',
    en: '{index} has no edition that rates provinces for “{year}”. Choose another year, or none where the table has a column of years.',
  },
  'results.not_a_table': {
    vi: 'Không đọc được tệp này thành bảng. Hãy lưu thành .xlsx không đặt mật khẩu, hoặc .csv, rồi nhập lại. Chưa có gì được ghi.',
    en: 'This file could not be read as a table. Save it as .xlsx without a password, or as .csv, and hand it in again. Nothing was kept.',
  },
  'results.nothing_in_table': {
    vi: 'Bảng không có số liệu nào dưới dòng tiêu đề. Hãy xem lại tệp: chỉ trang tính đầu tiên được đọc.',
    en: 'There is no figure below the heading of the table. Look at the file: its first sheet alone is read.',
  },
  'results.too_much_to_read': {
    vi: 'Tệp quá lớn nên không đọc xong. Hãy tách theo năm rồi nhập từng tệp. Chưa có gì được ghi.',
    en: 'The file is too large to be read through. Split it by year and hand the files in one by one. Nothing was kept.',
  },
} as const satisfies Words;
