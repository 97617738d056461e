// Runs before the first paint, so that nobody is flashed by the wrong theme. A file of its own: no script stands in the page.
function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

(() => {
  const root = document.documentElement;
  const theme = kept('thuocdo.theme');
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
  if (kept('thuocdo.density') === 'roomy') root.dataset.density = 'roomy';
  if (kept('thuocdo.language') === 'en') root.lang = 'en';
})();
