import { type Element, isTag } from 'domhandler';
import { replaceAll } from './elements.js';

/** Parts of a page that was streamed, and the places that wait for them, as React writes both. */
const PART = /^S:([\da-f]{1,6})$/i;
const PLACE = /^[BP]:([\da-f]{1,6})$/i;
const MOST_PARTS = 500;

/**
 * Puts what a stream sent at the page's end where a script would put it: the children of `<div hidden id="S:1">` in
 * the place of `<template id="B:1">`.
 */
export function joinStreamed(tops: readonly Element[]): void {
  const parts = new Map<string, Element>();
  const places = new Map<string, Element>();
  for (const body of bodiesOf(tops)) {
    for (const child of body.children) {
      const id = isTag(child) && child.attribs.hidden !== undefined && PART.exec(child.attribs.id ?? '')?.[1];
      if (id && isTag(child) && parts.size < MOST_PARTS) parts.set(id, child);
    }
    if (parts.size) findPlaces(body, places);
  }
  for (const [id, part] of parts) {
    const place = places.get(id);
    if (!place || isWithin(place, part)) continue;
    replaceAll(new Map([[place, part.children.filter(isTag)]]));
    part.children = [];
  }
}

function bodiesOf(tops: readonly Element[]): Element[] {
  return tops.flatMap((top) => {
    if (top.name !== 'html') return [top];
    return top.children.filter((child): child is Element => isTag(child) && child.name === 'body');
  });
}

function findPlaces(element: Element, places: Map<string, Element>): void {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const id = child.name === 'template' && PLACE.exec(child.attribs.id ?? '')?.[1];
    if (id && !places.has(id)) places.set(id, child);
    findPlaces(child, places);
  }
}

function isWithin(inner: Element, outer: Element): boolean {
  for (let node = inner.parent; node; node = node.parent) if (node === outer) return true;
  return false;
}
