// profile.js makes the folders in which browsers keep what they know of a reader.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { until } from "./until.js";

/** A folder for a reader who is new to everything. */
export const newProfile = () => fs.mkdtempSync(path.join(os.tmpdir(), "careguide-"));

/** The environment of a browser: a device whose time and language tell of the first country, wherever the tests run. */
export const PLACE = { ...process.env, TZ: "UTC", LANGUAGE: "en_US" };

/** Settings of Firefox, which has no commands for these. */
export const firefoxPreferences = ({ dark, storage }) => ({
  "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
  // As on a phone: a scrollbar of its own would make narrow pages narrower.
  "widget.gtk.overlay-scrollbars.enabled": true,
  "ui.useOverlayScrollbars": 1,
  ...(storage ? {} : { "network.cookie.cookieBehavior": 2 }),
});

// Chromium has no flag for "Block all cookies", only the setting in its profile.
export function blockStorage(profile) {
  fs.mkdirSync(path.join(profile, "Default"), { recursive: true });
  fs.writeFileSync(path.join(profile, "Default", "Preferences"), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
}

/** Resolves when puppeteer has put Firefox's own settings back into a profile, which it does after the browser has gone. */
export const settled = (profile) => until(() => !fs.readdirSync(profile).some((name) => name.endsWith(".puppeteer")), `${profile} to be tidied up`);
