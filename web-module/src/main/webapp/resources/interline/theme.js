// Before anything is painted: light or dark as the person chose last, else as the system says.
(function () {
  "use strict";
  const key = "interline.theme";
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");

  function shown() {
    return root.dataset.theme || (system.matches ? "dark" : "light");
  }

  function restore() {
    const chosen = window.localStorage.getItem(key);
    if (chosen === "light" || chosen === "dark") {
      root.dataset.theme = chosen;
    }
  }

  window.interlineTheme = {
    change: function () {
      const next = shown() === "dark" ? "light" : "dark";
      root.dataset.theme = next;
      window.localStorage.setItem(key, next);
    }
  };
  restore();
})();
