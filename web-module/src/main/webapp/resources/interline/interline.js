// What the pages do in the browser. Everything listens on the document, because parts of a page are exchanged.
(function () {
  "use strict";
  let going = 0;

  function typing(target) {
    return target.closest("input, select, textarea, [contenteditable]") !== null;
  }

  // a dialog is open: keys are for it alone
  function asked() {
    return Array.from(document.querySelectorAll("dialog[open], .ui-dialog")).some(function (each) {
      return each.getClientRects().length > 0;
    });
  }

  function help() {
    const dialog = document.getElementById("shortcuts");
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  function shortcut(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || asked()) {
      return;
    }
    if (Date.now() - going < 1500) {
      going = 0;
      const place = document.querySelector("[data-go='" + CSS.escape(event.key) + "']");
      if (place) {
        event.preventDefault();
        place.click();
      }
      return;
    }
    const act = document.querySelector("[data-key='" + CSS.escape(event.key) + "']");
    if (act) {
      // one key, one act, and only about what is seen: nothing while an answer is awaited
      if (!event.repeat && !act.disabled && !document.documentElement.classList.contains("busy")) {
        act.click();
      }
    } else if (event.key === "g") {
      going = Date.now();
    } else if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === "t") {
      window.interlineTheme.change();
    } else if (event.key === "?") {
      help();
    }
  }

  // raw text and tree point at each other
  function pick(index, from) {
    document.querySelectorAll(".viewer .picked").forEach(function (each) {
      each.classList.remove("picked");
    });
    document.querySelectorAll(".viewer [data-piece='" + index + "']").forEach(function (each) {
      each.classList.add("picked");
      if (!from || !from.contains(each)) {
        each.scrollIntoView({ block: "nearest" });
      }
    });
  }

  function piece(target) {
    const hit = target.closest(".viewer [data-piece]");
    if (!hit || hit.dataset.piece === "-1") {
      return;
    }
    if (hit.tagName === "BUTTON") {
      hit.setAttribute("aria-expanded", hit.getAttribute("aria-expanded") === "true" ? "false" : "true");
    } else {
      const node = document.querySelector(".tree [data-piece='" + hit.dataset.piece + "']");
      if (node) {
        node.setAttribute("aria-expanded", "true");
      }
    }
    pick(hit.dataset.piece, hit.closest(".panel"));
  }

  // a link into a message names a byte: the piece that holds it is opened
  function pickFromAddress() {
    const match = /^#at-(\d+)$/.exec(window.location.hash);
    if (!match || !document.querySelector(".viewer")) {
      return;
    }
    const offset = Number(match[1]);
    let best = null;
    document.querySelectorAll(".tree button[data-offset]").forEach(function (each) {
      if (Number(each.dataset.offset) <= offset) {
        best = each;
      }
    });
    if (best) {
      best.setAttribute("aria-expanded", "true");
      pick(best.dataset.piece, null);
    }
  }

  // a bar at the top while an answer is awaited; a download leaves the page as it is, so the bar goes by itself
  let waiting = 0;

  function busy() {
    window.clearTimeout(waiting);
    document.documentElement.classList.add("busy");
    waiting = window.setTimeout(done, 8000);
  }

  function done() {
    document.documentElement.classList.remove("busy");
  }

  window.addEventListener("beforeunload", busy);
  window.addEventListener("pageshow", done);
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxStart", busy).on("pfAjaxComplete", done);
  }

  document.addEventListener("keydown", shortcut);
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-theme-switch]")) {
      window.interlineTheme.change();
    } else if (event.target.closest("[data-help]")) {
      help();
    }
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    piece(event.target);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach(function (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
      if (document.activeElement && document.activeElement.closest(".source")) {
        document.activeElement.blur();
      }
    }
  });
  pickFromAddress();
  const here = document.querySelector(".places .here");
  if (here) {
    here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 40;
  }
})();
