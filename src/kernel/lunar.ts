import { addDays, daysBetween, type IsoDate } from './calendar.ts';

/**
 * The day of the common calendar on which a day of the Vietnamese lunar calendar falls; months by number, leap months aside. Right for
 * 1900 to 2199. Computed as Hồ Ngọc Đức publishes it (Thuật toán tính âm lịch): new moons and the sun's longitude by the series of
 * Meeus, Astronomical Algorithms, both at UTC+7.
 */
export function lunarDate(year: number, month: number, day: number): IsoDate {
  // Month 11 holds the winter solstice; months are counted on from it.
  const start = month < 11 ? year - 1 : year;
  const solstice = monthOfSolstice(start);
  const next = monthOfSolstice(start + 1);
  const passed = (month + 1) % 12;
  const isLeapYear = next - solstice > 365;
  const offset = isLeapYear && passed >= leapAfter(solstice) ? passed + 1 : passed;
  return addDays(epoch, newMoon(countNearest(solstice) + offset) + day - 1 - epochNumber);
}

/** First day of the lunar year that begins in a year of the common calendar: Tết. */
export function lunarNewYear(year: number): IsoDate {
  return lunarDate(year, 1, 1);
}

/** The name of a lunar year in the cycle of sixty: 2027 is 'Đinh Mùi'. */
export function sexagenaryName(year: number): string {
  return `${stems[(year + 6) % 10]} ${branches[(year + 8) % 12]}`;
}

const stems = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'];
const branches = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'];

/** Julian day number of an ISO day to count from. */
const epoch = '1970-01-01';
const epochNumber = 2_440_588;
/** Vietnam's clock against UTC, as a part of a day. */
const ahead = 7 / 24;
/** Days from one new moon to the next on average, and the new moon from which they are counted: 1 January 1900. */
const synodicMonth = 29.530588853;
const firstNewMoon = 2_415_021.076998695;

/** Start of the month that holds the winter solstice of a year (month 11), as a Julian day number. */
function monthOfSolstice(year: number): number {
  const lastDay = epochNumber + daysBetween(epoch, `${year}-12-31`);
  const count = Math.floor((lastDay - 2_415_021) / synodicMonth);
  return sunSector(newMoon(count)) >= 9 ? newMoon(count - 1) : newMoon(count);
}

/** How many months after month 11 the leap month stands: the first within which the sun enters no new sector. */
function leapAfter(solstice: number): number {
  const count = countNearest(solstice);
  for (let month = 1; month < 14; month += 1) {
    if (sunSector(newMoon(count + month)) === sunSector(newMoon(count + month + 1))) return month;
  }
  return 14;
}

/** Which new moon since 1900 lies nearest to a day. */
function countNearest(dayNumber: number): number {
  return Math.floor(0.5 + (dayNumber - firstNewMoon) / synodicMonth);
}

/** Julian day number of the day in Vietnam on which the `k`-th new moon since 1900 falls. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun);
  // The earth's turning lags behind even time.
  const lag = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return Math.floor(mean + correction - lag + 0.5 + ahead);
}

/** In which twelfth of its way (0 from the spring equinox) the sun stands when a day begins in Vietnam. */
function sunSector(dayNumber: number): number {
  const t = (dayNumber - 0.5 - ahead - 2_451_545) / 36_525;
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3;
  const longitude =
    280.46645 +
    36_000.76983 * t +
    0.0003032 * t ** 2 +
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
