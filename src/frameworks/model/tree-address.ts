/** The address of a node in the index trees, by its reference ('papi/2021-2024/1.2'). */
export function treeAddress(ref: string): string {
  const [index = '', edition = '', node = ''] = ref.split('/');
  return `/frameworks?${new URLSearchParams({ index, edition, node })}`;
}
