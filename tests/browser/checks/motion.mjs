// SPDX-License-Identifier: EUPL-1.2
// With prefers-reduced-motion nothing moves: no animation runs, and none is waiting for a touch.

export const motion = (tab) =>
  tab.evaluate(() => {
    const complaints = document.getAnimations().map((animation) => `runs: ${animation.animationName ?? animation.transitionProperty}`);
    for (const element of document.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const takesTime = (durations) => durations.split(',').some((duration) => parseFloat(duration) > 0.01);
      if (style.animationName !== 'none' && takesTime(style.animationDuration)) complaints.push(`${element.localName}.${element.className} is animated`);
      if (takesTime(style.transitionDuration)) complaints.push(`${element.localName}.${element.className} has a transition`);
    }
    return complaints.slice(0, 5);
  });
