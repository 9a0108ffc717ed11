/** The page of plain text that goes with a sealed package: what is in it, and how to verify it with Declaro or without. */

const README = `ESPAÑOL
=======
Este paquete contiene el texto certificado de la Declaración y todo lo necesario para comprobar que nadie lo ha cambiado.

  text.json            el texto, palabra por palabra, en su forma canónica: lo que se aprobó
  declaration.*        el mismo texto en las formas en que se trabaja
  *.en.*, *.fr.*       lo mismo en otro idioma igualmente auténtico, si lo hay; declaration.es-en.akn.xml los reúne todos
  statements.*         reservas, explicaciones y desvinculaciones, aparte del texto
  manifest.json        qué archivos hay y la huella SHA-256 de cada uno
  manifest.sig         la firma Ed25519 del manifiesto
  verify.html          una página que lo comprueba sin conexión

Cómo comprobarlo:
  1. Abra verify.html (mejor uno que haya recibido por otro camino) y elija el paquete.
  2. O bien: npx declaro verify PAQUETE.zip --key CLAVE
  3. O bien, sin Declaro: compruebe con sha256sum que cada archivo tiene la huella que dice manifest.json; que manifest.json
     tiene la que dice "manifest" en manifest.sig; y que "signature" firma con la clave "key" estas dos líneas, cada una con
     su fin de línea:
         declaro sealed package 1
         (la huella de manifest.json, en minúsculas)
La clave pública debe ser la que consta en el acta de la reunión. El paquete por sí solo no puede decir de quién es.

ENGLISH
=======
This package holds the certified text of the Declaration and all that is needed to check that nobody has changed it.

  text.json            the text, word by word, in its canonical form: what was adopted
  declaration.*        the same text in the forms that people work with
  *.en.*, *.fr.*       the same in another language, equally authentic, where there is one; declaration.es-en.akn.xml holds all
  statements.*         reservations, explanations and dissociations, apart from the text
  manifest.json        which files there are, and the SHA-256 digest of each
  manifest.sig         the Ed25519 signature of the manifest
  verify.html          a page that checks it without a connection

How to check it:
  1. Open verify.html (better one that you received by another way) and choose the package.
  2. Or: npx declaro verify PACKAGE.zip --key KEY
  3. Or, without Declaro: check with sha256sum that each file has the digest that manifest.json names; that manifest.json has
     the one that "manifest" in manifest.sig names; and that "signature" signs, with the key "key", these two lines, each with
     its line feed:
         declaro sealed package 1
         (the digest of manifest.json, in small letters)
The public key has to be the one in the record of the meeting. The package alone cannot say whose it is.
`

export const sealedReadme = (): string => README
