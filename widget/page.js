/** In a frame the page is the timeline alone. */

document.documentElement.classList.toggle("embed", location.pathname.endsWith("/embed"));
