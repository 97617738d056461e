import { documentLanguage } from './language.tsx';
import { webWords } from './words.ts';

/** Says in passing that something was done. Refusals never go here: they stand beside their field, in an ErrorNote. */
export async function notice(sentence: string): Promise<void> {
  const { notifications } = await import('@mantine/notifications');
  const closeButtonProps = { 'aria-label': webWords.close[documentLanguage()] };
  notifications.show({ message: sentence, autoClose: 5000, closeButtonProps });
}
