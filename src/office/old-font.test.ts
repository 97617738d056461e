import { describe, expect, test } from 'vitest';
import { oldFontOf } from './old-font.ts';
import { readBlocks } from './read-blocks.ts';

const plan =
  'Ủy ban nhân dân tỉnh; Kế hoạch nâng cao Chỉ số hiệu quả quản trị và hành chính công. Sở Nội vụ chủ trì, phối hợp với Công an tỉnh rà soát thủ tục, bảo đảm đúng thời hạn quy định.';

describe('oldFontOf', () => {
  test.each([
    [
      'TCVN3',
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. Uû ban nh©n d©n tØnh ban hµnh KÕ ho¹ch n©ng cao chØ sè',
    ],
    [
      'VNI',
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. UÛy ban nhaân daân tænh ban haønh Keá hoaïch naâng cao chæ soá',
    ],
    [undefined, plan],
    [undefined, plan.normalize('NFD')],
    [undefined, 'Năm 2024 đạt 85,62% (±1), diện tích 12 m², theo © Bộ Nội vụ; nhiệt độ 30 °C.'],
    [undefined, 'Der Plan für München und Köln: größere Flächen, schöne Häuser, später auch Bürgerämter.'],
    [undefined, 'Un élève naïf et sa maïs; le cœur où le garçon a reçu Noël, déjà à l’hôtel du château.'],
    [undefined, ''],
  ])('%s: %s', (font, text) => {
    expect(oldFontOf(text)).toBe(font);
  });

  test('a text in such a font is refused with what to do, also where its bytes are no Unicode', async () => {
    const tcvn3 = 'KÕ ho¹ch n©ng cao chØ sè. Së Néi vô chñ tr×, phèi hîp víi C«ng an tØnh rµ so¸t thñ tôc.';
    for (const bytes of [Buffer.from(tcvn3), Buffer.from(tcvn3, 'latin1')])
      await expect(readBlocks(bytes)).rejects.toMatchObject({ code: 'reading.old_font', params: { font: 'TCVN3' } });
  });
});
