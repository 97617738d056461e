import { beforeAll, describe, expect, test } from 'vitest';
import { loadGazetteer } from '../gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { afterSubject, coordinateOf, leadOf } from './running-text.ts';
import { deadlineOf } from './spoken-time.ts';
import { taskKind } from './task-kind.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await loadGazetteer();
});

const texts = (bodies: readonly { readonly text: string }[]) => bodies.map((body) => body.text);

describe('leadOf', () => {
  test.each([
    ['Sở Nội vụ chủ trì tham mưu kế hoạch', ['Sở Nội vụ']],
    ['Đợt 1: Đoàn Thanh niên phường phối hợp với Công an phường ra quân', ['Đoàn Thanh niên phường']],
    [
      'Giao đồng chí Lê Văn Bảy, Phó Chủ tịch UBND tỉnh trực tiếp theo dõi',
      ['đồng chí Lê Văn Bảy, Phó Chủ tịch UBND tỉnh'],
    ],
    [
      'Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh chủ trì giám sát',
      ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh'],
    ],
    [
      'Sở Xây dựng, Ban Quản lý Khu kinh tế, khu công nghiệp tỉnh rà soát quy hoạch',
      ['Sở Xây dựng', 'Ban Quản lý Khu kinh tế, khu công nghiệp tỉnh'],
    ],
    ['Rà soát thủ tục hành chính: đơn giản hóa hồ sơ', []],
    ['Thanh tra trách nhiệm công vụ tại các đơn vị có nhiều phản ánh', []],
    ['Thanh tra tỉnh rà soát vụ việc tồn đọng', ['Thanh tra tỉnh']],
    ['Theo dõi, đôn đốc các sở, ban, ngành, địa phương thực hiện nhiệm vụ được giao', []],
    ['Căn cứ nhiệm vụ được giao, xây dựng kế hoạch của cơ quan, đơn vị, địa phương mình để triển khai', []],
    ['Các sở, ngành tổ chức rà soát quy hoạch', ['Các sở, ngành']],
    ['Đảng ủy Hội đồng nhân dân tỉnh lãnh đạo công tác giám sát', ['Đảng ủy Hội đồng nhân dân tỉnh']],
    [
      'Trên đây là Kế hoạch năm 2026. Quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo Sở Nội vụ.',
      ['các cơ quan'],
    ],
    ['Các phòng, đơn vị thuộc xã đăng ký ít nhất 01 mô hình', ['Các phòng, đơn vị thuộc xã']],
    ['Nâng cấp Hệ thống. Nhiệm vụ này do Sở Khoa học và Công nghệ chủ trì.', ['Sở Khoa học và Công nghệ']],
    ['Trong quá trình thực hiện, đề nghị các phòng, đơn vị báo cáo', ['các phòng, đơn vị']],
    ['Sở Y tế chỉ đạo các cơ sở trực thuộc công khai giá dịch vụ', ['Sở Y tế']],
    ['UBND tỉnh chỉ đạo Sở Y tế công khai giá dịch vụ', ['Sở Y tế']],
    ['Nhận được Công văn này, yêu cầu Giám đốc các sở nghiêm túc triển khai', ['Giám đốc các sở']],
    ['Quá trình triển khai, nếu phát sinh vướng mắc, các cơ quan, đơn vị báo cáo Sở Nội vụ', ['các cơ quan, đơn vị']],
    [
      'Đồng chí bí thư cấp ủy, người đứng đầu cơ quan chịu trách nhiệm',
      ['Đồng chí bí thư cấp ủy', 'người đứng đầu cơ quan'],
    ],
    ['Hội Nữ doanh nhân tỉnh phản ánh khó khăn của hội viên', ['Hội Nữ doanh nhân tỉnh']],
    ['Hiệp hội Cà phê Đắk Lắk phối hợp với Sở Công Thương mở lớp', ['Hiệp hội Cà phê Đắk Lắk']],
    ['Hiệp hội Chế biến gỗ và Lâm sản tỉnh vận động hội viên', ['Hiệp hội Chế biến gỗ và Lâm sản tỉnh']],
    ['Ban Chỉ đạo 35 tỉnh chủ trì theo dõi dư luận', ['Ban Chỉ đạo 35 tỉnh']],
    ['Tổ công tác 06 rà soát dữ liệu', ['Tổ công tác 06']],
    ['Trạm Y tế xã duy trì trực 24/24 giờ', ['Trạm Y tế xã']],
    ['Trả kết quả trong ngày; giao các phòng chuyên môn rà soát danh mục', ['các phòng chuyên môn']],
    ['Mở lớp tập huấn. Giao Phòng Văn hóa - Xã hội tham mưu.', ['Phòng Văn hóa - Xã hội']],
    ['Công khai kết quả; giao ban hằng tuần với các phòng', []],
    ['Các cơ quan được phân công báo cáo Sở Nội vụ', ['Các cơ quan được phân công']],
    ['Các cơ quan đầu mối gửi báo cáo về Sở Tài chính', ['Các cơ quan đầu mối']],
    ['Các cơ quan chủ trì gửi báo cáo về Sở Tài chính', ['Các cơ quan chủ trì']],
    ['Các cơ quan chủ trì tham mưu kế hoạch', ['Các cơ quan']],
    ['Riêng nhiệm vụ bố trí kinh phí giao Sở Tài chính tham mưu', ['Sở Tài chính']],
    [
      'Trên đây là Kế hoạch năm 2026; quá trình triển khai nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ.',
      ['các đơn vị'],
    ],
    ['Các Phó Giám đốc Sở chỉ đạo các phòng theo lĩnh vực', ['Các Phó Giám đốc Sở']],
    ['Giám đốc Sở quyết định khen thưởng', ['Giám đốc Sở']],
    ['Thủ trưởng đơn vị thuộc Sở quán triệt kết quả', ['Thủ trưởng đơn vị thuộc Sở']],
    ['Trưởng phòng Cải cách hành chính tổng hợp kết quả', ['Trưởng phòng Cải cách hành chính']],
    ['Tổ công nghệ số cộng đồng các khối phố hướng dẫn từng hộ', ['Tổ công nghệ số cộng đồng các khối phố']],
    ['Công an tỉnh, Thanh tra tỉnh theo chức năng của mình tiếp nhận tố giác', ['Công an tỉnh', 'Thanh tra tỉnh']],
    ['Hằng năm, Hiệp hội Doanh nghiệp tỉnh được đề nghị tập hợp khó khăn', ['Hiệp hội Doanh nghiệp tỉnh']],
    ['Khi có kiến nghị, cơ quan được giao phải trả lời', ['cơ quan được giao']],
    [
      'Đề nghị các ban của HĐND xã, Ủy ban MTTQ Việt Nam xã giám sát',
      ['các ban của HĐND xã', 'Ủy ban MTTQ Việt Nam xã'],
    ],
    ['Giao Tổ công tác Đề án 06 tỉnh đôn đốc các xã', ['Tổ công tác Đề án 06 tỉnh']],
    ['Báo Sơn La mở Chuyên mục cải cách', ['Báo Sơn La']],
    ['Trung tâm Thông tin - Công báo thường xuyên đưa tin', ['Trung tâm Thông tin - Công báo']],
  ])('%s', (text, leads) => {
    expect(texts(leadOf(text, gazetteer))).toEqual(leads);
  });
});

describe('coordinateOf', () => {
  test.each([
    ['Sở Y tế phối hợp với Chi nhánh VCCI Cần Thơ mở lớp', ['Chi nhánh VCCI Cần Thơ']],
    ['phối hợp chặt chẽ với nhau trong công việc', []],
    ['Chủ trì phối hợp các cơ quan liên quan giải quyết dứt điểm vụ việc', ['các cơ quan liên quan']],
    [
      'phối hợp với Sở Xây dựng, UBND các xã, phường có dự án kiểm tra',
      ['Sở Xây dựng', 'UBND các xã, phường có dự án'],
    ],
    ['phối hợp với Trường Đại học Đồng Tháp mở lớp', ['Trường Đại học Đồng Tháp']],
    ['Sở Tài chính làm đầu mối, cùng với Thuế tỉnh và Sở Nội vụ duy trì liên thông', ['Thuế tỉnh', 'Sở Nội vụ']],
    ['Chủ trì, cùng Thanh tra tỉnh tổ chức kiểm tra', ['Thanh tra tỉnh']],
    ['Cùng với Công an tỉnh, Sở Tư pháp đối soát dữ liệu', ['Công an tỉnh', 'Sở Tư pháp']],
    ['Mở lớp; giao Phòng Kinh tế chủ trì, Viettel Đà Nẵng hỗ trợ, xong trước 31/7/2026', ['Viettel Đà Nẵng']],
    [
      'Phòng Kinh tế chủ trì, Trung tâm Quản lý bảo tồn di sản văn hóa Hội An phối hợp.',
      ['Trung tâm Quản lý bảo tồn di sản văn hóa Hội An'],
    ],
    ['Sở Nội vụ chủ trì, Sở Tài chính bố trí kinh phí', []],
    [
      'Sở Công Thương tham mưu, với sự tham gia của Hiệp hội Doanh nghiệp tỉnh, tổ chức',
      ['Hiệp hội Doanh nghiệp tỉnh'],
    ],
  ])('%s', (text, bodies) => {
    expect(texts(coordinateOf(text, gazetteer))).toEqual(bodies);
  });
});

describe('deadlineOf', () => {
  test.each([
    ['Cập nhật dữ liệu dân cư; thực hiện thường xuyên.', 'continuous', 'continuous'],
    ['Khảo sát mức độ hài lòng của người dân, mỗi quý một lần.', 'periodic', ['quarterly']],
    ['Lấy ý kiến người bệnh 6 tháng một lần, làm cơ sở chấn chỉnh.', 'periodic', ['6-month']],
    ['Chủ tịch UBND xã tiếp công dân ít nhất 02 ngày trong tháng; giải quyết đơn thư.', 'monthly', 'monthly'],
    ['Công khai hồ sơ trễ hạn, định kỳ vào ngày 05 hằng tháng.', 'monthly', 'monthly'],
    ['Lấy ý kiến người dân ngay khi trả kết quả; bảo đảm 50% lượt được hỏi', 'event', 'khi trả kết quả'],
    [
      'Báo cáo Sở Nội vụ kết quả định kỳ hằng quý (trước ngày 14 tháng cuối quý), 6 tháng, năm.',
      'periodic',
      ['quarterly', '6-month', 'yearly'],
    ],
    ['Đối thoại doanh nghiệp mỗi quý ít nhất một lần; công bố trước ngày 15/6/2026.', 'periodic', ['quarterly']],
    ['Công khai hằng tuần trên Cổng thông tin danh sách đơn vị trễ hạn.', 'periodic', ['weekly']],
    ['Tăng cường thanh tra; trong quý III/2026 hoàn thành kiểm tra 10 đơn vị.', 'quarter', '2026-Q3'],
    ['Tổ chức hội nghị chậm nhất 30 ngày kể từ ngày VCCI công bố.', 'event', '30 ngày kể từ ngày VCCI công bố'],
    ['Cơ cấu lại đội ngũ theo lộ trình của Đề án vị trí việc làm.', 'roadmap', 'Đề án vị trí việc làm'],
    ['Chuyển đổi khu công nghiệp sang mô hình sinh thái theo lộ trình được duyệt.', 'roadmap', 'lộ trình được duyệt'],
    ['Kiểm tra công vụ đột xuất, thường xuyên tại bộ phận một cửa.', 'continuous', 'continuous'],
    ['Sở Nội vụ tổ chức phiên giao dịch vào ngày 15 hằng tháng, ưu tiên người trẻ.', 'monthly', 'monthly'],
    ['Duy trì họp giao ban với các hiệp hội hàng tháng để nắm bắt khó khăn.', 'monthly', 'monthly'],
    ['Xử lý dứt điểm các bãi rác lộ thiên; hạn cuối là ngày 20/12/2026.', 'date', '2026-12-20'],
    ['Rà soát các hồ sơ tồn đọng từ trước ngày 01/7/2025 chuyển sang.', 'none', null],
    ['Mỗi quý, Thanh tra Sở kiểm tra ít nhất 02 đơn vị.', 'periodic', ['quarterly']],
    ['Báo tỉnh đăng, phát định kỳ hằng tháng chuyên mục hỏi đáp.', 'monthly', 'monthly'],
    ['Đưa kết quả vào đánh giá cán bộ hằng năm', 'yearly', 'yearly'],
    ['Xây dựng kế hoạch hằng năm', 'none', null],
    ['Xây dựng kế hoạch công tác hằng quý.', 'none', null],
    [
      'Chủ tịch UBND tỉnh gặp gỡ doanh nghiệp vào sáng thứ Bảy tuần đầu mỗi tháng; trả lời kiến nghị.',
      'monthly',
      'monthly',
    ],
    ['Hoàn thành việc chuyển đổi mẫu đơn trong 6 tháng đầu năm 2026.', 'date', '2026-H1'],
    ['Dự thảo báo cáo 6 tháng, báo cáo năm trình Chủ tịch UBND xã.', 'periodic', ['6-month', 'yearly']],
    ['Xây dựng báo cáo quý II gửi Sở Nội vụ.', 'none', null],
    ['Xây dựng báo cáo năm 2026.', 'none', null],
    [
      'Quá trình thực hiện, trường hợp có vướng mắc, các cơ quan gửi ý kiến về Sở Nội vụ.',
      'event',
      'khi phát sinh vướng mắc',
    ],
    ['Rà soát đối tượng hưởng trợ cấp xã hội hằng tháng.', 'none', null],
    ['Kiểm tra công vụ tại các xã hằng quý.', 'periodic', ['quarterly']],
    ['Công khai kết quả xử lý phản ánh hằng tháng', 'monthly', 'monthly'],
    ['Tổng hợp kết quả hằng quý, hằng năm.', 'periodic', ['quarterly', 'yearly']],
    ['Đánh giá kết quả định kỳ hằng quý, 6 tháng và cả năm.', 'periodic', ['quarterly', '6-month', 'yearly']],
    ['Tổ chức tập huấn cho công chức trong quý II và quý IV/2026.', 'periodic', ['2026-Q2', '2026-Q4']],
    ['Tổ chức tập huấn cho công chức trong tháng 9 và tháng 12/2026', 'periodic', ['2026-09', '2026-12']],
    ['Đối thoại trong tháng 6, tháng 9 và tháng 11 năm 2026.', 'periodic', ['2026-06', '2026-09', '2026-11']],
    ['Hoàn thành số hóa hồ sơ trong quý III, quý IV năm 2026.', 'periodic', ['2026-Q3', '2026-Q4']],
    ['Gửi báo cáo trước ngày 15/6/2026 và trước ngày 15/12/2026.', 'periodic', ['2026-06-15', '2026-12-15']],
    ['Khắc phục hạn chế đã nêu trong báo cáo quý II và quý IV/2026 của Sở Nội vụ', 'none', null],
    ['Gửi báo cáo trước ngày 10 tháng 6 và ngày 10 tháng 12 hằng năm.', 'periodic', ['--06-10', '--12-10']],
    ['Mỗi doanh nghiệp không bị thanh tra quá 01 lần/năm.', 'none', null],
    ['Xây dựng phương án tự chủ của đơn vị sự nghiệp.', 'none', null],
    [
      'Trên đây là Kế hoạch năm 2026. Quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo Sở Nội vụ.',
      'event',
      'khi phát sinh vướng mắc',
    ],
  ])('%s', (text, type, value) => {
    expect(deadlineOf(text, { year: 2026 })).toMatchObject({ type, value });
  });

  test('whoever meets a difficulty reports it when it comes', () => {
    const text = 'Trong quá trình thực hiện, nếu gặp khó khăn, vướng mắc, các đơn vị báo cáo về Sở Nội vụ.';
    expect(deadlineOf(text, {}).type).toBe('event');
  });
});

describe('the kind of a duty is that of its main verb, after those that do it', () => {
  test.each([
    ['Sở Tài chính công khai dự toán ngân sách', 'disclosure'],
    ['Hằng năm, Hiệp hội Doanh nghiệp tỉnh chủ trì khảo sát năng lực cạnh tranh', 'survey'],
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức khảo sát người bệnh', 'survey'],
    ['UBND cấp xã hàng năm có trách nhiệm thực hiện công khai danh sách hộ nghèo', 'disclosure'],
    ['Các sở, ngành báo cáo kết quả về Sở Nội vụ', 'report'],
    ['Các sở, ban, ngành: Báo cáo kết quả về Sở Nội vụ', 'report'],
    ['Tổ chức lấy ý kiến Nhân dân về kế hoạch sử dụng đất', 'task'],
    ['Lấy ý kiến hài lòng của người dân về phục vụ', 'survey'],
    ['Hội Nông dân tỉnh phản ánh trung thực khó khăn của hội viên', 'task'],
    ['Sở Nội vụ hướng dẫn công khai thủ tục hành chính', 'task'],
    ['Chậm nhất ngày 05/12/2026, Văn phòng Sở báo cáo UBND tỉnh kết quả thực hiện', 'report'],
    ['Trước ngày 25 hằng tháng, Phòng Nội vụ báo cáo UBND quận tiến độ', 'report'],
    ['Sở Xây dựng đăng tải, công bố quy hoạch', 'disclosure'],
    ['Điều tra, đo lường sự hài lòng của người dân', 'survey'],
  ])('%s', (text, kind) => {
    expect(taskKind(afterSubject(text, gazetteer))).toBe(kind);
  });
});
