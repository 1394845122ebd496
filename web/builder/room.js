// How much room the guide needs.

let typed = false; // the webmaster has written a number of their own

/**
 * The height of a guide with these options in pixels, or 0 where nobody has
 * measured it. Of all widths the build gives the one at which the guide is the
 * least tall, that of a wide window: reserved room that the guide does not fill
 * leaves a gap for good, while a guide that is taller grows out of sight, far
 * below what the reader looks at. For the same reason 5 % are taken off: fonts
 * differ.
 */
const reserve = ({ guide, lang, sections, open }) => {
  const known = HEIGHTS[guide]?.[lang || DEFAULT];
  if (!known) return 0;
  let height = known.closed;
  const included = sections?.split(",");
  const opened = open?.split(",") ?? [];
  for (const [id, section] of Object.entries(known.sections)) {
    if (included && !included.includes(id)) {
      height -= section.height;
      continue;
    }
    for (const [row, more] of Object.entries(section.rows)) {
      if (open === "all" || opened.includes(row)) height += more;
    }
  }
  return Math.floor((height * 0.95) / 10) * 10;
};
