import { day } from './day.ts'

/**
 * Single days that a royal decree equates with a holiday for legal terms (Algemene termijnenwet art. 3(3)).
 * Decrees come for about three years at a time; those for 2029 and later are to be added when published.
 */
export const EQUATED_DAYS = new Set(
  [
    // Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025
    '2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30',
    // Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028
    '2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26',
  ].map(day),
)
