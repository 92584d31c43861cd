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

  // what changes by itself: only the differences are made, so that focus, selection and scroll position stay
  function become(node, wanted) {
    if (node.nodeName !== wanted.nodeName || node.id !== wanted.id) {
      node.replaceWith(wanted);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) {
      if (node.data !== wanted.data) {
        node.data = wanted.data;
      }
      return;
    }
    Array.from(node.attributes).forEach(function (each) {
      if (!wanted.hasAttribute(each.name)) {
        node.removeAttribute(each.name);
      }
    });
    Array.from(wanted.attributes).forEach(function (each) {
      if (node.getAttribute(each.name) !== each.value) {
        node.setAttribute(each.name, each.value);
      }
    });
    const children = Array.from(wanted.childNodes);
    const ids = children.map(function (each) {
      return each.id;
    });
    children.forEach(function (child, i) {
      const here = node.childNodes[i];
      if (!here || (here.id && here.id !== child.id && ids.includes(here.id))) {
        // what stands here is moved on by what is new
        node.insertBefore(child, here || null);
      } else {
        become(here, child);
      }
    });
    while (node.childNodes.length > children.length) {
      node.lastChild.remove();
    }
  }

  const live = document.querySelector("[data-live]");

  function paused() {
    return document.documentElement.classList.contains("paused");
  }

  function refresh() {
    window.setTimeout(refresh, 2000);
    if (paused() || document.hidden || refresh.asking) {
      return;
    }
    refresh.asking = true;
    window.fetch(live.dataset.live, { signal: AbortSignal.timeout(10000) }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      return answer.text();
    }).then(function (text) {
      const wanted = new DOMParser().parseFromString(text, "text/html").getElementById(live.id);
      if (!wanted) {
        // the session is over: the way leads to the sign-in and back here
        window.location.reload();
      } else if (!paused()) {
        become(live, wanted);
      }
    }).catch(function () {
      live.querySelector("[data-unanswered]").hidden = false;
    }).finally(function () {
      refresh.asking = false;
    });
  }

  function pause(button) {
    document.documentElement.classList.toggle("paused");
    button.textContent = paused() ? "Resume updates" : "Pause updates";
  }

  if (live) {
    window.setTimeout(refresh, 2000);
  }

  // what was typed outlives a session that ends before it is sent: it waits in this tab until the next page, and comes back
  // only to the same person on the same page after the sign-in
  const typed = "interline.typed";

  function fields() {
    return Array.from(document.querySelectorAll("main input[id], main textarea[id], main select[id]")).filter(function (each) {
      return !["hidden", "password", "file", "submit", "button"].includes(each.type);
    });
  }

  function isChanged(field) {
    if (field.tagName === "SELECT") {
      const given = Array.from(field.options).findIndex(function (each) {
        return each.defaultSelected;
      });
      return field.selectedIndex !== Math.max(0, given);
    }
    return field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  }

  function where() {
    return document.querySelector(".who").textContent + " " + window.location.pathname + window.location.search;
  }

  function keep() {
    const values = fields().filter(isChanged).map(function (each) {
      return [each.id, each.type === "checkbox" ? each.checked : each.value];
    });
    if (values.length > 0) {
      window.sessionStorage.setItem(typed, JSON.stringify({ where: where(), values: values }));
    }
  }

  function giveBack() {
    const kept = JSON.parse(window.sessionStorage.getItem(typed));
    window.sessionStorage.removeItem(typed);
    if (!kept || kept.where !== where() || !/\/sign-in(\?|$)/.test(document.referrer)) {
      return;
    }
    kept.values.forEach(function (each) {
      const field = document.getElementById(each[0]);
      if (field) {
        field[field.type === "checkbox" ? "checked" : "value"] = each[1];
        const fold = field.closest("details");
        if (fold) {
          fold.open = true;
        }
      }
    });
  }

  // a button that asks is disabled meanwhile and exchanged by the answer: focus comes back to it, or to the page where it is gone.
  // From what decides about a pair it goes to the next pair, not to a button that would decide about that one
  let asking = null;

  function focusAgain() {
    if (asking !== null && document.activeElement === document.body) {
      const button = document.getElementById(asking);
      if (button) {
        button.focus({ preventScroll: true });
      }
      if (document.activeElement === document.body) {
        document.getElementById("main").focus({ preventScroll: true });
      }
    }
    asking = null;
  }

  document.addEventListener("click", function (event) {
    if (event.target.closest(".ui-dialog")) {
      // the answer belongs to the button that had the question asked
      return;
    }
    const button = event.target.closest("main button[id]");
    asking = !button || button !== document.activeElement ? null : button.dataset.key ? "pair-shown" : button.id;
  }, true);

  // the button that asked can be pressed again
  function unanswered() {
    document.getElementById("unanswered").hidden = false;
    document.querySelectorAll(".ui-state-loading").forEach(function (each) {
      each.classList.remove("ui-state-loading", "ui-state-disabled");
      each.removeAttribute("aria-disabled");
      each.disabled = false;
    });
    done();
  }

  // a sentence that begins with the label of a field is about this field: it stands there, too, and the field is ready for another try
  function markRefused() {
    document.querySelectorAll(".refused").forEach(function (each) {
      each.remove();
    });
    document.querySelectorAll("[aria-invalid]").forEach(function (each) {
      each.removeAttribute("aria-invalid");
      each.setAttribute("aria-describedby", each.getAttribute("aria-describedby").replace(/\S+-refused ?/, ""));
    });
    document.querySelectorAll(".said .error, .said .warn").forEach(function (sentence) {
      const text = sentence.textContent.trim();
      const label = Array.from(document.querySelectorAll("main label")).find(function (each) {
        return text.includes(": ") && each.textContent.startsWith(text.split(": ")[0]) && each.getClientRects().length > 0;
      });
      const field = label && label.control;
      if (!field || !field.closest(".field") || field.hasAttribute("aria-invalid")) {
        return;
      }
      const advice = document.createElement("p");
      advice.className = "refused";
      advice.id = field.id + "-refused";
      advice.textContent = text.substring(text.indexOf(": ") + 2);
      field.closest(".field").append(advice);
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", (advice.id + " " + (field.getAttribute("aria-describedby") || "")).trim());
      field.focus();
    });
  }

  // one click or two: a form is sent once, since only the second answer would be seen
  let sent = null;

  function once(event) {
    if (event.submitter === sent && document.documentElement.classList.contains("busy")) {
      event.preventDefault();
    } else if (event.target.method === "post") {
      sent = event.submitter;
      busy();
    }
  }

  // a part of the page that is exchanged is not read out: what it tells is said where the page stays as it is
  function tell() {
    document.getElementById("heard").textContent = Array.from(document.querySelectorAll(".said li, [data-tell]")).map(function (each) {
      return each.textContent.trim();
    }).join(" ");
  }

  // a form may hold several questions: Enter in a field presses the button of its own, not the first of the form, and where one of
  // several deeds is to be chosen, none
  function enter(event) {
    const question = event.key === "Enter" && event.target.matches("input:not([type=submit], [type=file])") && event.target.closest(".filter, .decide");
    if (question && !question.contains(event.target.form.querySelector("[type=submit]"))) {
      event.preventDefault();
      const own = question.querySelector(".filter [type=submit]");
      if (own) {
        own.click();
      }
    }
  }

  // what people paste elsewhere; a page that came without TLS may not use the clipboard by itself
  function copy(button) {
    const said = document.getElementById("heard");
    said.textContent = "";
    (window.isSecureContext ? navigator.clipboard.writeText(button.dataset.copy) : copySelected(button)).then(function () {
      said.textContent = "Copied " + button.dataset.what;
      button.classList.add("copied");
      window.setTimeout(function () {
        button.classList.remove("copied");
      }, 1500);
    }).catch(function () {
      said.textContent = "The browser did not copy it";
    });
  }

  function copySelected(button) {
    const field = document.createElement("textarea");
    field.value = button.dataset.copy;
    button.after(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    button.focus({ preventScroll: true });
    return done ? Promise.resolve() : Promise.reject(new Error("refused"));
  }

  // the pair that is looked at and its page stand in the address, so that the way back leads there
  function pairInAddress() {
    const pair = document.getElementById("pair-shown");
    if (pair) {
      const address = new URL(window.location.href);
      [["id", pair.dataset.pair], ["after", pair.dataset.after]].forEach(function (each) {
        if (each[1]) {
          address.searchParams.set(each[0], each[1]);
        } else {
          address.searchParams.delete(each[0]);
        }
      });
      window.history.replaceState(window.history.state, "", address);
    }
  }

  // the way up leads to the list as it was left
  function listAsLeft() {
    const list = document.querySelector(".crumb a");
    if (list && document.referrer && !list.search && new URL(document.referrer).pathname === list.pathname) {
      list.href = document.referrer;
    }
  }

  listAsLeft();
  giveBack();
  window.addEventListener("pagehide", keep);
  window.addEventListener("beforeunload", busy);
  window.addEventListener("pageshow", done);
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxStart", busy).on("pfAjaxComplete", done)
      .on("pfAjaxSuccess", function () {
        document.getElementById("unanswered").hidden = true;
      })
      .on("pfAjaxError", unanswered)
      .on("pfAjaxComplete", focusAgain)
      .on("pfAjaxComplete", pairInAddress)
      .on("pfAjaxComplete", markRefused)
      .on("pfAjaxComplete", tell);
  }
  markRefused();

  document.addEventListener("submit", once);
  document.addEventListener("keydown", shortcut);
  document.addEventListener("keydown", enter);
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-theme-switch]")) {
      window.interlineTheme.change();
    } else if (event.target.closest("[data-help]")) {
      help();
    } else if (event.target.closest("[data-pause]")) {
      pause(event.target.closest("[data-pause]"));
    } else if (event.target.closest("[data-copy]")) {
      copy(event.target.closest("[data-copy]"));
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
})();
