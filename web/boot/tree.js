// Keeps the program's hold on what it shows while others change that: translators
// wrap each text in elements of their own, <font> as a rule, and take the text along
// or put another in its place. go-app would then write where nobody looks, and die
// when it takes away what is not where it was put.
//
// So every element notes what the program has put into it. Before that changes,
// what is not there any more comes back, and what took its place goes: the translator
// sees a new text, and does its work again. go-app calls these (app/slim/edits.go).
{
  // What our own scripts have added to a part of the program has a class of ours.
  const foreign = (node) => !/^cg-/.test(node.className);

  const mend = (parent) => {
    const own = parent?.own || [];
    if (own.every((node) => node.parentNode === parent)) return;
    own.forEach((node, i) => {
      if (node.parentNode === parent) return;
      if (i) own[i - 1].after(node);
      else parent.prepend(node);
    });
    for (const node of [...parent.childNodes]) if (!own.includes(node) && foreign(node)) node.remove();
  };

  Object.assign(Node.prototype, {
    goAppend(child) {
      child.home = this;
      (this.own ??= []).push(child);
      this.appendChild(child);
    },
    goReplace(child, old) {
      mend(this);
      this.replaceChild(child, old);
      // Of the page's body, which holds the whole program, others put in the rest.
      if (!this.own) return;
      child.home = this;
      this.own[this.own.indexOf(old)] = child;
    },
    goRemove(child) {
      mend(this);
      this.removeChild(child);
      this.own?.splice(this.own.indexOf(child), 1);
    },
    goWrite(text) {
      this.nodeValue = text;
      mend(this.home);
    },
  });
}
