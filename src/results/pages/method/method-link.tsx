import { Link } from 'react-router';
import { useWords } from '../../../web/language.tsx';
import { methodWords as words } from '../../words/method.ts';
import { methodAddress, type MethodSection } from './sections.ts';

/** 'How it is reckoned', to the section of the method that says it. */
export function MethodLink({ section }: { readonly section: MethodSection }) {
  const t = useWords(words);
  return <Link to={methodAddress(section)}>{t(`method.${section}`)}</Link>;
}
