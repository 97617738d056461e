import { useInfiniteQuery } from '@tanstack/react-query';
import type { Answer, Call, Endpoint } from '../kernel/contract.ts';
import { call, keyOf, type ApiProblem } from './api-client.ts';
import { useLanguage } from './language.tsx';

/** A list that came page by page: the answers so far in their order, and the way to the next one. */
export type ApiPages<E extends Endpoint> = {
  readonly data: readonly Answer<E>[] | undefined;
  readonly error: ApiProblem | null;
  /** The answers are those of what was asked before. */
  readonly isPlaceholderData: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly refetch: () => Promise<unknown>;
};

/**
 * Asks a list that the server gives page by page. `nextOf` tells what to ask for after an answer, or null at the end. The endpoint's
 * other answers and these are made stale together.
 */
export function useApiPages<E extends Endpoint>(
  endpoint: E,
  given: Call<E>,
  nextOf: (answer: Answer<E>) => string | null,
  options: { readonly enabled?: boolean } = {},
): ApiPages<E> {
  const { language } = useLanguage();
  const pages = useInfiniteQuery<Answer<E>, ApiProblem, readonly Answer<E>[], readonly unknown[], string | null>({
    queryKey: [keyOf(endpoint), 'pages', given.params ?? null, given.query ?? null, language],
    queryFn: ({ signal, pageParam }) =>
      call(endpoint, pageParam === null ? given : withQuery(given, { after: pageParam }), signal),
    initialPageParam: null,
    getNextPageParam: nextOf,
    select: ({ pages: answers }) => answers,
    placeholderData: (answers) => answers,
    ...options,
  });
  return {
    data: pages.data,
    error: pages.error,
    isPlaceholderData: pages.isPlaceholderData,
    hasMore: pages.hasNextPage && !pages.isPlaceholderData,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void pages.fetchNextPage(),
    refetch: pages.refetch,
  };
}

function withQuery<E extends Endpoint>(given: Call<E>, more: Readonly<Record<string, string>>): Call<E> {
  return { ...given, query: { ...(given.query as object | undefined), ...more } };
}
