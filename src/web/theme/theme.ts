import { createTheme } from '@mantine/core';

const quick = { duration: 120 };

/**
 * Mantine's settings; its colours and sizes stand in `mantine.css`, since a style tag written at run time would need a looser CSP.
 * Parts are named, not imported, so that a page loads only the ones it draws.
 */
export const theme = createTheme({
  primaryColor: 'blue',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // The page is kept from scrolling by a rule in base.css: the library's own lock writes a style tag.
    Modal: { defaultProps: { lockScroll: false, centered: true, transitionProps: quick } },
    Drawer: { defaultProps: { lockScroll: false, position: 'right', transitionProps: quick } },
    Menu: { defaultProps: { position: 'bottom-end', transitionProps: quick } },
    Popover: { defaultProps: { transitionProps: quick } },
    Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false } },
    Tooltip: {
      defaultProps: {
        transitionProps: quick,
        events: { hover: true, focus: true, touch: true },
        multiline: true,
        maw: 320,
      },
    },
    InputWrapper: { defaultProps: { withAsterisk: false } },
  },
});
