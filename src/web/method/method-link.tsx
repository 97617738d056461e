import { Link } from 'react-router';
import { useWords } from '../language.tsx';
import { methodAddress, type MethodSection } from './sections.ts';
import { methodWords } from './words.ts';

/** 'How it is reckoned', to the section of the method that says it. */
export function MethodLink({ section }: { readonly section: MethodSection }) {
  const t = useWords(methodWords);
  return <Link to={methodAddress(section)}>{t(`method.${section}`)}</Link>;
}
